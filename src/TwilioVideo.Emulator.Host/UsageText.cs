namespace TwilioVideo.Emulator.Host;

internal static class UsageText
{
    public const string Text = """
        Serves Twilio Video from memory on 127.0.0.1, for trying things out and for tests.

        usage: TwilioVideo.Emulator.Host [options]

          --port N               the port; 0 picks a free one (4010)
          --seed FILE            the rooms to begin with, as JSON
          --account-sid AC...    the account (a fixed test account)
          --auth-token TOKEN     its auth token (a fixed test token)
          --api-key-sid SK...    an API key that is accepted besides, with
          --api-key-secret S     its secret
          --random-seed N        what SIDs and faults are derived from (0)
          --already-gone HOW     answer to disconnecting somebody who has gone:
                                 not-found, conflict or accepted (not-found)
          --http2                speak HTTP/2 without TLS, and nothing else, on the port
          --request-log N        how many requests /_emulator/requests remembers (1000)
          --no-ledger            keep no list of changes
          --help                 show this

        what goes wrong (a seed's own faults count for more)

          --faults JSON|FILE     all of it, as it stands in a seed; the others add to it
          --latency MS           how long every response takes at least (20), and
          --jitter MS            how much longer at most
          --reads-per-second N   over it: 429, error 20429
          --writes-per-second N
          --concurrent-requests N
          --burst-seconds N      how much may come at once after a rest (1)
          --retry-after FORM     none, seconds or date (none)
          --server-errors P      probability of 500, 502, 503 or 504 with HTML
          --resets-before P      ... of a reset before the change was made
          --resets-after P       ... of a reset after it
          --closes-before P      ... of a close without a response before it, and
          --closes-after P       ... after it
          --cuts P               ... of an answer that breaks off
          --hangs P              ... of an answer that never comes
          --wrong-content-type P
          --expire-after N       after N requests the credentials are refused
          --error-shape N        1 to 4: how errors are written (1)
          --hostile NAME         redirect, foreign-next-page, html, empty, empty-array,
                                 truncated-json, unknown-field, unknown-status or nulls
          --fault-operation NAME strikes only this operation
          --fault-count N        strikes so many requests at most
        """;
}
