using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations that the emulator serves, by the API of their host.</summary>
internal static class OperationRegistry
{
    /// <summary>The operations of Video v1.</summary>
    public static readonly IReadOnlyList<Operation> Video =
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

    /// <summary>The operations of Insights v1 on video rooms.</summary>
    public static readonly IReadOnlyList<Operation> Insights = [.. RoomSummaryOperations.All, .. ParticipantSummaryOperations.All];

    public static readonly IReadOnlyList<Operation> All = [.. Video, .. Insights];

    private const string ServiceDomain = ".twilio.com";
    private const string InsightsHost = "insights.";

    private static readonly Router VideoRoutes = new(Video);
    private static readonly Router InsightsRoutes = new(Insights);
    private static readonly Router AllRoutes = new(All);

    /// <summary>
    /// Gets the routes of a host: those of one API on a host of the service, and all on another one, such as the loopback address.
    /// </summary>
    public static Router GetRoutes(string host) =>
        !host.EndsWith(ServiceDomain, StringComparison.OrdinalIgnoreCase) ? AllRoutes
        : host.StartsWith(InsightsHost, StringComparison.OrdinalIgnoreCase) ? InsightsRoutes
        : VideoRoutes;
}
