using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Creates a room (<c>POST /v1/Rooms</c>). What is not given is left to the service. An object piped in gives what no parameter does.</summary>
[Cmdlet(VerbsCommon.New, "TwilioRoom", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(Room))]
public sealed class NewTwilioRoomCommand : RoomOptionsCmdlet
{
    private int nameless;

    private protected override bool TakesPatterns => true;

    /// <summary>The room's name, up to 128 characters. Only one room in progress may have it.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's name, up to 128 characters; only one room in progress may have it. Without it, its SID is its name.")]
    [IdentifierFrom("UniqueName")]
    public string? UniqueName { get; set; }

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A name, or an object with the names of the options, such as a row of a file or a room, from the pipeline; what no parameter gives is taken from it.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        object target = InputObject is null ? new Room { UniqueName = UniqueName } : PipedInput.Bare(InputObject);
        try
        {
            var options = Piped(InputObject, OptionNames);
            var name = Name(options);
            target = PipedInput.Or(InputObject, nameof(UniqueName), name ?? "", () => new Room { UniqueName = name });
            var room = Describe(name, options);
            if (ShouldProcess(name is null ? "a room without a name" : $"room {name}", "Create"))
            {
                // The journal tells rooms without a name from each other by their order.
                var known = name is null ? $"a room without a name, number {++nameless}: {room}" : room.ToString();
                Start(target, () => known, call => Client.CreateRoomAsync(room, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    // A name that is empty is a slip, in a variable or in a row of a file. One that is not there at all makes a room without a name.
    private string? Name(PipedOptions options)
    {
        var isText = InputObject is not null && IdentifierFromAttribute.IsText(InputObject);
        if (IsGivenForAll(nameof(UniqueName)))
        {
            return isText ? throw Refuse($"'{InputObject}' was piped in, and -UniqueName is '{UniqueName}'. Give one or the other.") : Checked(UniqueName);
        }

        // From a property, or from a script block that makes a name of whatever was piped in.
        if (UniqueName is not null)
        {
            return SidKind.Room.Names(UniqueName) && PipedInput.Text(InputObject!, "Sid") == UniqueName ? null : RoomName.Check(UniqueName);
        }

        return isText ? RoomName.Check(LanguagePrimitives.ConvertTo<string>(InputObject)) : Checked(null);

        string? Checked(string? name)
        {
            options.Check(this, "room's name or its options", sid => SidKind.Of(sid) is { } kind && kind != SidKind.Room, OptionNames);
            return name is null && !IsGivenForAll(nameof(UniqueName)) ? null : RoomName.Check(name);
        }
    }

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
