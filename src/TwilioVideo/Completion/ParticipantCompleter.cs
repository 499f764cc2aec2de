using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading.Tasks;
using TwilioVideo.Client;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Formatting;

namespace TwilioVideo.Completion;

/// <summary>Completes those who are connected to the one room that the command line names, or pipes in: by identity, and by SID once PA is typed.</summary>
public sealed class ParticipantCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (RoomArgumentFinder.Find(commandAst, fakeBoundParameters) is not { Length: > 0 } room || CompletionCache.FindConnection(fakeBoundParameters) is not { } connection)
        {
            return [];
        }

        var people = CompletionCache.GetOrQuery(connection, "participants of " + room, (client, context) => FindAsync(client, room, context)) ?? [];

        // -Identity is a pattern; an identity with a star in it must not become one.
        var isPattern = parameterName == "Identity";
        var bySid = !isPattern && CompletionResultFactory.GetTypedText(wordToComplete).StartsWith("PA", StringComparison.OrdinalIgnoreCase);
        var identities = people.Select(participant => (participant.Identity ?? "", Describe(participant, participant.Sid)));
        var sids = people.Where(_ => bySid).Select(participant => (participant.Sid ?? "", Describe(participant, participant.Identity)));
        return CompletionResultFactory.Create(identities.Concat(sids), wordToComplete, isPattern ? WildcardPattern.Escape : null);
    }

    private static async Task<IReadOnlyList<RoomParticipant>> FindAsync(TwilioVideoClient client, string room, RequestContext context) =>
        (await client.ListRoomParticipantsAsync(room, new RoomParticipantListOptions { PageSize = 1000 }, context).ConfigureAwait(false)).Items;

    private static string Describe(RoomParticipant participant, string? other) =>
        $"{participant.Status ?? "participant"}, {DurationFormatter.FormatSince(participant.StartTime)}{(other is null ? "" : ", " + other)}";
}
