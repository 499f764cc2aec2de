using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Paging;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>
/// A cmdlet that lists what an account has, or gets one of it by SID. Piped in, one of it is got anew; something that owns or made
/// some of it narrows the list.
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class GetResourceCmdlet<T> : DateFilteredListCmdlet<T>
    where T : class, new()
{
    /// <summary>The SID of the one to get.</summary>
    [Parameter(ParameterSetName = "One", Mandatory = true, Position = 0, HelpMessage = "The SID of the one to get; without it, all are listed.")]
    [IdentifierTransformation("Sid")]
    public string Sid { get; set; } = "";

    /// <summary>What was piped in.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "What the list is narrowed by, from the pipeline; one of what is listed is got anew.")]
    public PSObject? InputObject { get; set; }

    /// <summary>Whether one of them can be asked for as a room's.</summary>
    private protected virtual bool RequiresRoom => false;

    /// <summary>The kind of what is listed.</summary>
    private protected abstract SidType SidType { get; }

    private protected override void ProcessInput()
    {
        object? target = InputObject is null ? null : PipelineInput.Unwrap(InputObject);
        Target = target;
        var named = ParameterSetName == "One" ? Sid : PipelineInput.GetName(InputObject, "Sid");
        if (ParameterSetName == "One" || SidType.Matches(named))
        {
            if (ParameterSetName != "One" && Filters.FirstOrDefault(name => name != "RoomSid" || !RequiresRoom) is { } filter)
            {
                throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"-{filter} narrows a list, and one {SidType.Name} was piped in. Use Where-Object.");
            }

            target = PipelineInput.ToTarget(InputObject, "Sid", named!, () => CreateTarget(named!));
            Target = target;
            ReadOne(target, CreateRequest(SidType.Validate(named)));
            return;
        }

        if (MyInvocation.ExpectingInput && InputObject is null)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"$null was piped in where a {SidType.Name} or its owner was expected. Listing the whole account instead is not what you want.");
        }

        var page = ListAsync(InputObject is null ? null : new ListScope(InputObject, named));
        ReadPages(target, page);
    }

    /// <summary>An object with that SID, for an error to show.</summary>
    private protected abstract object CreateTarget(string sid);

    /// <summary>Creates what gets one; by then the parameters may be those of another input.</summary>
    /// <param name="sid">Its SID.</param>
    /// <returns>What gets it.</returns>
    private protected abstract Func<Task<T>> CreateRequest(string sid);

    /// <summary>Checks what the list is narrowed by, and gives what asks for its first page.</summary>
    /// <param name="owner">What was piped in; null where nothing was.</param>
    private protected abstract Func<Task<Page<T>>> ListAsync(ListScope? owner);

    /// <summary>Something piped in that owns some of the list.</summary>
    /// <param name="Input">The object, or a text.</param>
    /// <param name="Name">Its SID, or the text; null where it has none.</param>
    private protected sealed record ListScope(PSObject Input, string? Name)
    {
        public SidType? SidType { get; } = SidType.FromSid(Name);

        /// <summary>The room that the list is of, when this was piped in.</summary>
        /// <param name="room">The room that the input's RoomSid or the parameter names; null for none.</param>
        /// <param name="listed">What is listed.</param>
        /// <exception cref="TwilioVideoException">It names no room, or two (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
        public string Room(string? room, SidType listed)
        {
            if (SidType is not null && SidType != SidType.Room)
            {
                listed.Validate(Name);
            }

            if (Input.BaseObject is not string && PipelineInput.GetChildIdentifier(Input, room) is { } part && !SidType.Room.Matches(Name))
            {
                throw InvalidInput($"'{part}' is neither a {listed.Name} nor a room, and what the whole room has is more. For all of it, name the room with -RoomSid.");
            }

            var own = SidType == SidType.Room || Input.BaseObject is string ? Name : null;
            return (own, room) switch
            {
                (not null, not null) when own != room && PipelineInput.GetRoomName(Input, own) != room => throw InvalidInput($"'{own}' was piped in, and -RoomSid is '{room}'. Give one or the other."),
                (null, null) => throw InvalidInput($"'{Input}' names neither a {listed.Name} nor a room."),
                _ => Identifier.ValidateRoom(own ?? room),
            };
        }

        private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
    }
}
