using System.Collections.Generic;
using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Every operation that the emulator serves.</summary>
internal static class OperationRegistry
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
        .. InsightOperations.All,
    ];

    public static readonly Router Routes = new(All);

}
