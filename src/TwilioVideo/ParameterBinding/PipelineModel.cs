using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>Tells a resource, as the service gave it or as it came back from a file or a job, from a row that a user wrote.</summary>
internal static class PipelineModel
{
    /// <summary>Whether something is a resource of this kind.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="input">What was piped in; null where nothing was.</param>
    public static bool Is<T>(PSObject? input) =>
        input is not null && (input.BaseObject is T || (PipelineInput.IsDeserialized(input) && input.TypeNames.Contains("Deserialized." + typeof(T).FullName)));
}
