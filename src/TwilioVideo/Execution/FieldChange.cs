namespace TwilioVideo.Execution;

/// <summary>One part of a change.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What it shall be: text, a truth, or a list of texts.</param>
/// <param name="IsSet">Whether it was said at all; what was not is kept as it is.</param>
internal readonly record struct FieldChange(string Name, object? Value, bool IsSet)
{
    /// <summary>A part that is said by having a value.</summary>
    public FieldChange(string name, object? value)
        : this(name, value, value is not null)
    {
    }
}
