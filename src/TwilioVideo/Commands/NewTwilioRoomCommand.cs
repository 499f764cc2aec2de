using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Creates a room (<c>POST /v1/Rooms</c>). What is not given is left to the service. An object piped in gives what no parameter does.</summary>
[Cmdlet(VerbsCommon.New, "TwilioRoom", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Room))]
public sealed class NewTwilioRoomCommand : RoomOptionsCmdlet
{
    private int _nameless;

    private protected override bool TakesPatterns => true;

    /// <summary>The room's name, up to 128 characters. Only one room in progress may have it.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's name, up to 128 characters; only one room in progress may have it. Without it, its SID is its name.")]
    [IdentifierTransformation("UniqueName")]
    public string? UniqueName { get; set; }

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A name, or an object with the names of the options, such as a row of a file or a room, from the pipeline; what no parameter gives is taken from it.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        object target = InputObject is null ? new Room { UniqueName = UniqueName } : PipelineInput.Unwrap(InputObject);
        try
        {
            var options = GetOptionSource(InputObject, OptionNames);
            var name = GetUniqueName(options);
            target = PipelineInput.ToTarget(InputObject, nameof(UniqueName), name ?? "", () => new Room { UniqueName = name });
            var room = CreateOptions(name, options);
            if (ShouldProcess(name is null ? "a room without a name" : $"room {name}", "Create"))
            {
                // The journal tells rooms without a name from each other by their order.
                var known = name is null ? $"a room without a name, number {++_nameless}: {room}" : room.ToString();
                Enqueue(target, () => known, context => Client.CreateRoomAsync(room, context));
            }
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, target);
        }
    }

    // A name that is empty is a slip, in a variable or in a row of a file. One that is not there at all makes a room without a name.
    private string? GetUniqueName(OptionSource options)
    {
        var isText = InputObject is not null && IdentifierTransformationAttribute.IsText(InputObject);
        if (IsBoundOnCommandLine(nameof(UniqueName)))
        {
            return isText ? throw InvalidInput($"'{InputObject}' was piped in, and -UniqueName is '{UniqueName}'. Give one or the other.") : Checked(UniqueName);
        }

        // From a property, or from a script block that makes a name of whatever was piped in.
        if (UniqueName is not null)
        {
            return SidType.Room.Matches(UniqueName) && PipelineInput.GetString(InputObject!, "Sid") == UniqueName ? null : RoomNameValidator.Validate(UniqueName);
        }

        return isText ? RoomNameValidator.Validate(LanguagePrimitives.ConvertTo<string>(InputObject)) : Checked(null);

        string? Checked(string? name)
        {
            options.Validate(this, "room's name or its options", sid => SidType.FromSid(sid) is { } kind && kind != SidType.Room, OptionNames);
            return name is null && !IsBoundOnCommandLine(nameof(UniqueName)) ? null : RoomNameValidator.Validate(name);
        }
    }

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
