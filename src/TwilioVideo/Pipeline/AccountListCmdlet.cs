using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>
/// A cmdlet that lists what an account has, or gets one of it by SID. Piped in, one of it is got anew; something that owns or made
/// some of it narrows the list.
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class AccountListCmdlet<T> : DatedListCmdlet<T>
    where T : class, new()
{
    /// <summary>The SID of the one to get.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 0, HelpMessage = "The SID of the one to get; without it, all are listed.")]
    [IdentifierFrom("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "What the list is narrowed by, from the pipeline; one of what is listed is got anew.")]
    public PSObject? InputObject { get; set; }

    /// <summary>Whether one of them can be asked for as a room's.</summary>
    private protected virtual bool OneIsOfARoom => false;

    /// <summary>The kind of what is listed.</summary>
    private protected abstract SidKind Kind { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        object? target = InputObject is null ? null : PipedInput.Bare(InputObject);
        try
        {
            var named = ParameterSetName == "One" ? Sid : PipedInput.Named(InputObject, "Sid");
            if (ParameterSetName == "One" || Kind.Names(named))
            {
                if (ParameterSetName != "One" && Filters.FirstOrDefault(name => name != "RoomSid" || !OneIsOfARoom) is { } filter)
                {
                    throw new TwilioVideoException(FailureKind.InvalidInput, $"-{filter} narrows a list, and one {Kind.Name} was piped in. Use Where-Object.");
                }

                target = PipedInput.Or(InputObject, "Sid", named!, () => Target(named!));
                StartOne(target, () => GetAsync(Kind.Check(named)));
                return;
            }

            if (MyInvocation.ExpectingInput && InputObject is null)
            {
                throw new TwilioVideoException(FailureKind.InvalidInput, $"$null was piped in where a {Kind.Name} or its owner was expected. Listing the whole account instead is not what you want.");
            }

            var page = ListAsync(InputObject is null ? null : new Owner(InputObject, named));
            Start(target, page);
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    /// <summary>An object with that SID, for an error to show.</summary>
    private protected abstract object Target(string sid);

    /// <summary>Asks for one.</summary>
    private protected abstract Task<T> GetAsync(string sid);

    /// <summary>Checks what the list is narrowed by, and gives what asks for its first page.</summary>
    /// <param name="owner">What was piped in; null where nothing was.</param>
    private protected abstract Func<Task<Page<T>>> ListAsync(Owner? owner);

    /// <summary>Something piped in that owns some of the list.</summary>
    /// <param name="Input">The object, or a text.</param>
    /// <param name="Name">Its SID, or the text; null where it has none.</param>
    private protected sealed record Owner(PSObject Input, string? Name)
    {
        public SidKind? Kind { get; } = SidKind.Of(Name);

        /// <summary>The room that the list is of, when this was piped in.</summary>
        /// <param name="room">The room that the input's RoomSid or the parameter names; null for none.</param>
        /// <param name="listed">What is listed.</param>
        /// <exception cref="TwilioVideoException">It names no room, or two (<see cref="FailureKind.InvalidInput"/>).</exception>
        public string Room(string? room, SidKind listed)
        {
            if (Kind is not null && Kind != SidKind.Room)
            {
                listed.Check(Name);
            }

            if (Input.BaseObject is not string && PipedRoom.Part(Input, room) is { } part && !SidKind.Room.Names(Name))
            {
                throw Refuse($"'{part}' is neither a {listed.Name} nor a room, and what the whole room has is more. For all of it, name the room with -RoomSid.");
            }

            var own = Kind == SidKind.Room || Input.BaseObject is string ? Name : null;
            return (own, room) switch
            {
                (not null, not null) when own != room => throw Refuse($"'{own}' was piped in, and -RoomSid is '{room}'. Give one or the other."),
                (null, null) => throw Refuse($"'{Input}' names neither a {listed.Name} nor a room."),
                _ => Identifier.Room(own ?? room),
            };
        }

        private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
    }
}
