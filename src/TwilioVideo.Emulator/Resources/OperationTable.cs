using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>Every operation that the emulator serves.</summary>
internal static class OperationTable
{
    public static readonly IReadOnlyList<Operation> All =
    [
        .. RoomOperations.All,
        .. ParticipantOperations.All,
    ];

    public static readonly RouteTable Routes = new(All);

}
