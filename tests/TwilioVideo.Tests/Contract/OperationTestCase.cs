using System;
using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Tests.Infrastructure;

namespace TwilioVideo.Tests.Contract;

/// <summary>One operation as a user asks for it, and what must be on the wire then.</summary>
/// <param name="Operation">Its name in the contract.</param>
/// <param name="Script">The command; <c>{RM}</c> and the like stand for SIDs.</param>
/// <param name="Target">Path and query as sent.</param>
/// <param name="Form">The fields of the form, decoded; null where none is sent.</param>
public sealed record OperationTestCase(string Operation, string Script, string Target, string? Form = null)
{
    private const string DateFilter = "-DateCreatedAfter ([datetimeoffset]'2026-01-02T03:04:05+02:00') -DateCreatedBefore ([datetimeoffset]'2026-02-03T00:00:00Z') -PageSize 7";
    private const string BetweenQuery = "DateCreatedAfter=2026-01-02T01%3A04%3A05Z&DateCreatedBefore=2026-02-03T00%3A00%3A00Z&PageSize=7";
    private const string CompositionArguments = "-VideoLayout @{ grid = [ordered]@{ video_sources = @('*'); z_pos = 1 } } -AudioSources a, 'b*' -AudioSourcesExcluded c -Resolution 1280x720 -Format MP4 -Trim $false -StatusCallback https://example.com/x -StatusCallbackMethod post";
    private const string PictureForm = "VideoLayout={\"grid\":{\"video_sources\":[\"*\"],\"z_pos\":1}}&AudioSources=a&AudioSources=b*&AudioSourcesExcluded=c&Resolution=1280x720&Format=mp4&Trim=false&StatusCallback=https://example.com/x&StatusCallbackMethod=POST";
    private const string Storage = "-FriendlyName mine -AwsCredentialsSid {CR} -EncryptionKeySid {CR} -AwsS3Url https://bucket/x -AwsStorageEnabled $true -EncryptionEnabled $false";
    private const string StorageForm = "FriendlyName=mine&AwsCredentialsSid={CR}&EncryptionKeySid={CR}&AwsS3Url=https://bucket/x&AwsStorageEnabled=true&EncryptionEnabled=false";

    private static readonly string[] Prefixes = ["RM", "PA", "MT", "RT", "CJ", "HK", "CR"];

    public static IReadOnlyList<OperationTestCase> All { get; } =
    [
        new("FetchRoom", "Get-TwilioRoom {RM}", "/v1/Rooms/{RM}"),
        new("ListRoom", $"Get-TwilioRoom -Status completed -UniqueName 'a b' {DateFilter}", $"/v1/Rooms?Status=completed&UniqueName=a%20b&{BetweenQuery}"),
        new("CreateRoom", "New-TwilioRoom näme -Type group -MaxParticipants 7 -MaxParticipantDuration 600 -EmptyRoomTimeout 1 -UnusedRoomTimeout 60 -RecordParticipantsOnConnect -TranscribeParticipantsOnConnect:$false -AudioOnly -LargeRoom -EnableTurn -VideoCodecs vp8, H264 -MediaRegion ie1 -RecordingRules @{ Type = 'include'; Kind = 'audio' } -TranscriptionsConfiguration @{ a = 1 } -StatusCallback https://example.com/x -StatusCallbackMethod GET", "/v1/Rooms", "UniqueName=näme&Type=group&MaxParticipants=7&MaxParticipantDuration=600&EmptyRoomTimeout=1&UnusedRoomTimeout=60&RecordParticipantsOnConnect=true&TranscribeParticipantsOnConnect=false&AudioOnly=true&LargeRoom=true&EnableTurn=true&VideoCodecs=VP8&VideoCodecs=H264&MediaRegion=ie1&RecordingRules=[{\"type\":\"include\",\"kind\":\"audio\"}]&TranscriptionsConfiguration={\"a\":1}&StatusCallback=https://example.com/x&StatusCallbackMethod=GET"),
        new("UpdateRoom", "Set-TwilioRoom {RM} completed -Confirm:$false", "/v1/Rooms/{RM}", "Status=completed"),
        new("FetchRoomParticipant", "Get-TwilioRoomParticipant {RM} -Sid a-b", "/v1/Rooms/{RM}/Participants/a-b"),
        new("ListRoomParticipant", $"Get-TwilioRoomParticipant {{RM}} -Status connected -Identity bob {DateFilter}", $"/v1/Rooms/{{RM}}/Participants?Status=connected&Identity=bob&{BetweenQuery}"),
        new("UpdateRoomParticipant", "Set-TwilioRoomParticipant {RM} {PA} disconnected", "/v1/Rooms/{RM}/Participants/{PA}", "Status=disconnected"),
        new("UpdateRoomParticipantAnonymize", "Clear-TwilioRoomParticipantIdentity {RM} {PA} -Confirm:$false", "/v1/Rooms/{RM}/Participants/{PA}/Anonymize"),
        new("FetchRoomParticipantPublishedTrack", "Get-TwilioPublishedTrack {RM} {PA} my%track", "/v1/Rooms/{RM}/Participants/{PA}/PublishedTracks/my%25track"),
        new("ListRoomParticipantPublishedTrack", "Get-TwilioPublishedTrack {RM} {PA} -PageSize 7", "/v1/Rooms/{RM}/Participants/{PA}/PublishedTracks?PageSize=7"),
        new("FetchRoomParticipantSubscribedTrack", "Get-TwilioSubscribedTrack {RM} {PA} {MT}", "/v1/Rooms/{RM}/Participants/{PA}/SubscribedTracks/{MT}"),
        new("ListRoomParticipantSubscribedTrack", "Get-TwilioSubscribedTrack {RM} {PA} -PageSize 7", "/v1/Rooms/{RM}/Participants/{PA}/SubscribedTracks?PageSize=7"),
        new("FetchRoomParticipantSubscribeRule", "Get-TwilioSubscribeRule {RM} {PA}", "/v1/Rooms/{RM}/Participants/{PA}/SubscribeRules"),
        new("UpdateRoomParticipantSubscribeRule", "Set-TwilioSubscribeRule {RM} {PA} (New-TwilioSubscribeRule include -Kind video -Priority high), '{\"type\":\"exclude\",\"track\":\"x\"}'", "/v1/Rooms/{RM}/Participants/{PA}/SubscribeRules", "Rules=[{\"priority\":\"high\",\"type\":\"include\",\"kind\":\"video\"},{\"type\":\"exclude\",\"track\":\"x\"}]"),
        new("FetchRoomRecordingRule", "Get-TwilioRecordingRule {RM}", "/v1/Rooms/{RM}/RecordingRules"),
        new("UpdateRoomRecordingRule", "Set-TwilioRecordingRule {RM} @{ Type = 'Include'; All = $true }, ([pscustomobject]@{ type = 'exclude'; publisher = 'bob' })", "/v1/Rooms/{RM}/RecordingRules", "Rules=[{\"type\":\"include\",\"all\":true},{\"type\":\"exclude\",\"publisher\":\"bob\"}]"),
        new("FetchRoomRecording", "Get-TwilioRecording {RT} -RoomSid {RM}", "/v1/Rooms/{RM}/Recordings/{RT}"),
        new("ListRoomRecording", $"Get-TwilioRecording -RoomSid {{RM}} -Status completed -SourceSid {{MT}} {DateFilter}", $"/v1/Rooms/{{RM}}/Recordings?Status=completed&{BetweenQuery}&SourceSid={{MT}}"),
        new("DeleteRoomRecording", "Remove-TwilioRecording {RT} -RoomSid {RM} -Confirm:$false", "/v1/Rooms/{RM}/Recordings/{RT}"),
        new("FetchRoomTranscriptions", "Get-TwilioTranscription {RM} tt-1", "/v1/Rooms/{RM}/Transcriptions/tt-1"),
        new("ListRoomTranscriptions", "Get-TwilioTranscription {RM} -PageSize 7", "/v1/Rooms/{RM}/Transcriptions?PageSize=7"),
        new("CreateRoomTranscriptions", "Start-TwilioTranscription {RM} -Configuration '{\"x\":1}'", "/v1/Rooms/{RM}/Transcriptions", "Configuration={\"x\":1}"),
        new("UpdateRoomTranscriptions", "Set-TwilioTranscription {RM} tt-1 -Status stopped -Configuration @{ x = 'y' }", "/v1/Rooms/{RM}/Transcriptions/tt-1", "Status=stopped&Configuration={\"x\":\"y\"}"),
        new("FetchRecording", "Get-TwilioRecording {RT}", "/v1/Recordings/{RT}"),
        new("ListRecording", $"Get-TwilioRecording -Status failed -SourceSid {{MT}} -GroupingSid {{RM}}, {{PA}} -MediaType audio {DateFilter}", $"/v1/Recordings?Status=failed&{BetweenQuery}&SourceSid={{MT}}&GroupingSid={{RM}}&GroupingSid={{PA}}&MediaType=audio"),
        new("DeleteRecording", "Remove-TwilioRecording {RT} -Confirm:$false", "/v1/Recordings/{RT}"),
        new("FetchRecordingSettings", "Get-TwilioRecordingSetting", "/v1/RecordingSettings/Default"),
        new("CreateRecordingSettings", $"Set-TwilioRecordingSetting {Storage}", "/v1/RecordingSettings/Default", StorageForm),
        new("FetchComposition", "Get-TwilioComposition {CJ}", "/v1/Compositions/{CJ}"),
        new("ListComposition", $"Get-TwilioComposition -RoomSid {{RM}} -Status enqueued {DateFilter}", $"/v1/Compositions?Status=enqueued&{BetweenQuery}&RoomSid={{RM}}"),
        new("CreateComposition", $"New-TwilioComposition {{RM}} {CompositionArguments}", "/v1/Compositions", "RoomSid={RM}&" + PictureForm),
        new("DeleteComposition", "Remove-TwilioComposition {CJ} -Confirm:$false", "/v1/Compositions/{CJ}"),
        new("FetchCompositionHook", "Get-TwilioCompositionHook {HK}", "/v1/CompositionHooks/{HK}"),
        new("ListCompositionHook", $"Get-TwilioCompositionHook -FriendlyName 'a*' -Enabled $false {DateFilter}", $"/v1/CompositionHooks?FriendlyName=a%2A&{BetweenQuery}&Enabled=false"),
        new("CreateCompositionHook", $"New-TwilioCompositionHook all -Enabled $true {CompositionArguments}", "/v1/CompositionHooks", "FriendlyName=all&Enabled=true&" + PictureForm),
        new("UpdateCompositionHook", $"Set-TwilioCompositionHook {{HK}} all -Enabled $false {CompositionArguments}", "/v1/CompositionHooks/{HK}", "FriendlyName=all&Enabled=false&" + PictureForm),
        new("DeleteCompositionHook", "Remove-TwilioCompositionHook {HK} -Confirm:$false", "/v1/CompositionHooks/{HK}"),
        new("FetchCompositionSettings", "Get-TwilioCompositionSetting", "/v1/CompositionSettings/Default"),
        new("FetchVideoRoomSummary", "Get-TwilioRoomInsight {RM}", "/v1/Video/Rooms/{RM}"),
        new("ListVideoRoomSummary", "Get-TwilioRoomInsight -RoomType group, peer_to_peer -Codec vp8, OPUS -RoomName 'a b' -CreatedAfter ([datetimeoffset]'2026-01-02T03:04:05+02:00') -CreatedBefore ([datetimeoffset]'2026-02-03T00:00:00Z') -PageSize 7", "/v1/Video/Rooms?RoomType=group&RoomType=peer_to_peer&Codec=VP8&Codec=opus&RoomName=a%20b&CreatedAfter=2026-01-02T01%3A04%3A05Z&CreatedBefore=2026-02-03T00%3A00%3A00Z&PageSize=7"),
        new("FetchVideoParticipantSummary", "Get-TwilioRoomParticipantInsight {RM} {PA}", "/v1/Video/Rooms/{RM}/Participants/{PA}"),
        new("ListVideoParticipantSummary", "Get-TwilioRoomParticipantInsight {RM} -PageSize 7", "/v1/Video/Rooms/{RM}/Participants?PageSize=7"),
        new("CreateCompositionSettings", $"Set-TwilioCompositionSetting {Storage}", "/v1/CompositionSettings/Default", StorageForm),
    ];

    /// <summary>Puts SIDs in place of what stands for them.</summary>
    public static string Fill(string text) =>
        Prefixes.Aggregate(text, (filled, prefix) => filled.Replace($"{{{prefix}}}", ResponseBodies.Sid(prefix, 1), StringComparison.Ordinal));
}
