using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>Completes those who are connected to the one room that the command line names, or pipes in: by identity, and by SID once PA is typed.</summary>
public sealed class ParticipantCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (RoomOnTheLine.Find(commandAst, fakeBoundParameters) is not { Length: > 0 } room || LiveCompletion.Connection(fakeBoundParameters) is not { } connection)
        {
            return [];
        }

        var people = LiveCompletion.Ask(connection, "participants of " + room, (client, call) => FindAsync(client, room, call)) ?? [];

        // -Identity is a pattern; an identity with a star in it must not become one.
        var isPattern = parameterName == "Identity";
        var bySid = !isPattern && Completions.Typed(wordToComplete).StartsWith("PA", StringComparison.OrdinalIgnoreCase);
        var identities = people.Select(one => (one.Identity ?? "", Describe(one, one.Sid)));
        var sids = people.Where(_ => bySid).Select(one => (one.Sid ?? "", Describe(one, one.Identity)));
        return Completions.Of(identities.Concat(sids), wordToComplete, isPattern ? WildcardPattern.Escape : null);
    }

    private static async Task<IReadOnlyList<RoomParticipant>> FindAsync(TwilioVideoClient client, string room, CallContext call) =>
        (await client.ListRoomParticipantsAsync(room, new ListQuery { PageSize = 1000 }, call).ConfigureAwait(false)).Items;

    private static string Describe(RoomParticipant participant, string? other) =>
        $"{participant.Status ?? "participant"}, {Elapsed.Since(participant.StartTime)}{(other is null ? "" : ", " + other)}";
}
