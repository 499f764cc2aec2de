using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>Every operation that the emulator serves.</summary>
internal static class OperationTable
{
    public static readonly IReadOnlyList<Operation> All =
    [
        .. RoomOperations.All,
        .. ParticipantOperations.All,
        .. AnonymizeOperations.All,
        .. PublishedTrackOperations.All,
        .. SubscribedTrackOperations.All,
        .. SubscribeRuleOperations.All,
        .. RecordingRuleOperations.All,
        .. RoomRecordingOperations.All,
        .. TranscriptionOperations.All,
        .. RecordingOperations.All,
        .. CompositionOperations.All,
        .. CompositionHookOperations.All,
        .. StorageSettingsOperations.All,
    ];

    public static readonly RouteTable Routes = new(All);

}
