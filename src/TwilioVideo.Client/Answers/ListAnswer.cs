using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Answers;

/// <summary>One page of a list as the service sends it: the items under a name of their own, and where the next page is.</summary>
internal abstract class ListAnswer<T>
{
    [JsonRequired]
    public ListMeta? Meta { get; set; }

    [JsonIgnore]
    public abstract IReadOnlyList<T>? Items { get; }
}

internal sealed class ListMeta
{
    public string? NextPageUrl { get; set; }
}

internal sealed class RoomList : ListAnswer<Room>
{
    [JsonRequired]
    public List<Room>? Rooms { get; set; }

    public override IReadOnlyList<Room>? Items => Rooms;
}

internal sealed class RoomParticipantList : ListAnswer<RoomParticipant>
{
    [JsonRequired]
    public List<RoomParticipant>? Participants { get; set; }

    public override IReadOnlyList<RoomParticipant>? Items => Participants;
}

internal sealed class RecordingList : ListAnswer<Recording>
{
    [JsonRequired]
    public List<Recording>? Recordings { get; set; }

    public override IReadOnlyList<Recording>? Items => Recordings;
}

internal sealed class PublishedTrackList : ListAnswer<PublishedTrack>
{
    [JsonRequired]
    public List<PublishedTrack>? PublishedTracks { get; set; }

    public override IReadOnlyList<PublishedTrack>? Items => PublishedTracks;
}

internal sealed class SubscribedTrackList : ListAnswer<SubscribedTrack>
{
    [JsonRequired]
    public List<SubscribedTrack>? SubscribedTracks { get; set; }

    public override IReadOnlyList<SubscribedTrack>? Items => SubscribedTracks;
}

internal sealed class TranscriptionList : ListAnswer<Transcription>
{
    [JsonRequired]
    public List<Transcription>? Transcriptions { get; set; }

    public override IReadOnlyList<Transcription>? Items => Transcriptions;
}

internal sealed class CompositionList : ListAnswer<Composition>
{
    [JsonRequired]
    public List<Composition>? Compositions { get; set; }

    public override IReadOnlyList<Composition>? Items => Compositions;
}

internal sealed class CompositionHookList : ListAnswer<CompositionHook>
{
    [JsonRequired]
    public List<CompositionHook>? CompositionHooks { get; set; }

    public override IReadOnlyList<CompositionHook>? Items => CompositionHooks;
}
