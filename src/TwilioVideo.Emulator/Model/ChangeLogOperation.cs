namespace TwilioVideo.Emulator.Model;

/// <summary>The names of changes in the change log. A change over the API has the name of its operation.</summary>
internal static class ChangeLogOperation
{
    public const string CompositionHook = nameof(CompositionHook);
    public const string CreateRoom = nameof(CreateRoom);
    public const string DuplicateIdentity = nameof(DuplicateIdentity);
    public const string Join = nameof(Join);
    public const string Leave = nameof(Leave);
    public const string Publish = nameof(Publish);
    public const string Reconnect = nameof(Reconnect);
    public const string RoomCompleted = nameof(RoomCompleted);
    public const string Unpublish = nameof(Unpublish);
    public const string UpdateRoom = nameof(UpdateRoom);
    public const string UpdateRoomParticipant = nameof(UpdateRoomParticipant);
}
