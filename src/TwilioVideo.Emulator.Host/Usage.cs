namespace TwilioVideo.Emulator.Host;

internal static class Usage
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
          --request-log N        how many requests /_emulator/requests remembers (1000)
          --no-ledger            keep no list of changes
          --http2                speak HTTP/2 without TLS, and nothing else, on the port
          --help                 show this
        """;
}
