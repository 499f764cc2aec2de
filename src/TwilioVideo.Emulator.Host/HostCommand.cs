using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Emulator.FaultInjection;

namespace TwilioVideo.Emulator.Host;

/// <summary>The command line of the host.</summary>
internal sealed class HostCommand
{
    private const int DefaultPort = 4010;
    private const int MaxPort = 65_535;
    private const int MaxRequestLog = 1_000_000;
    private const double MaxLatency = 86_400_000;

    private readonly Option<int?> _port = new("--port")
    {
        Description = $"The port on 127.0.0.1; 0 selects a free one (default: {DefaultPort}).",
        HelpName = "N",
        CustomParser = result => ParseNumber(result, "--port", MaxPort),
    };

    private readonly Option<FileInfo> _seed = new("--seed")
    {
        Description = "A JSON file with the rooms to start with.",
        HelpName = "FILE",
    };

    private readonly Option<EmulatorFaults?> _faults = new("--faults")
    {
        Description = "The faults to inject, as JSON or a JSON file, in the format of a seed. The faults of a seed take precedence.",
        HelpName = "JSON|FILE",
        CustomParser = ParseFaults,
    };

    private readonly Option<double?> _latency = new("--latency")
    {
        Description = "The minimum response time in milliseconds (default: 20).",
        HelpName = "MS",
        CustomParser = ParseLatency,
    };

    private readonly Option<string> _repeatedDisconnect = new("--repeated-disconnect")
    {
        Description = "The response to disconnecting a participant who is already disconnected (default: not-found).",
    };

    private readonly Option<string?> _accountSid = new("--account-sid") { Description = "The account SID.", HelpName = "AC..." };
    private readonly Option<string?> _authToken = new("--auth-token") { Description = "The auth token.", HelpName = "TOKEN" };
    private readonly Option<string?> _apiKeySid = new("--api-key-sid") { Description = "The SID of an API key.", HelpName = "SK..." };
    private readonly Option<string?> _apiKeySecret =
        new("--api-key-secret") { Description = "The secret of the API key.", HelpName = "SECRET" };
    private readonly Option<int?> _randomSeed = new("--random-seed") { Description = "The seed of SIDs and faults.", HelpName = "N" };
    private readonly Option<bool> _http2 = new("--http2") { Description = "Serve HTTP/2 without TLS instead of HTTP/1.1." };
    private readonly Option<bool> _noChangeLog = new("--no-change-log") { Description = "Do not keep the list of changes." };

    private readonly Option<int?> _requestLog = new("--request-log")
    {
        Description = "The number of requests to keep (default: 1000).",
        HelpName = "N",
        CustomParser = result => ParseNumber(result, "--request-log", MaxRequestLog),
    };

    /// <summary>Parses and runs a command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="run">Runs the host with the parsed options and returns the exit code.</param>
    /// <returns>The exit code; <see cref="HostExitCode.InvalidArguments"/> when the command line is invalid.</returns>
    public async Task<int> InvokeAsync(string[] arguments, Func<HostSettings, CancellationToken, Task<int>> run)
    {
        // An argument that begins with @, such as an auth token, is not a response file.
        ParserConfiguration configuration = new() { ResponseFileTokenReplacer = null };
        ParseResult result = Create(run).Parse(arguments, configuration);
        foreach (ParseError error in result.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync("Use --help for the options.");
            return HostExitCode.InvalidArguments;
        }

        // The host's lifetime handles the signals.
        return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private RootCommand Create(Func<HostSettings, CancellationToken, Task<int>> run)
    {
        RootCommand command = new("Serves an emulator of Twilio Video over HTTP on 127.0.0.1.")
        {
            _port, _seed, _faults, _latency, _repeatedDisconnect, _accountSid, _authToken, _apiKeySid, _apiKeySecret, _randomSeed, _http2,
            _requestLog, _noChangeLog,
        };
        _seed.AcceptExistingOnly();
        _repeatedDisconnect.AcceptOnlyFromAmong("not-found", "conflict", "accepted");
        command.Validators.Add(result =>
        {
            if (result.GetValue(_apiKeySid) is null != result.GetValue(_apiKeySecret) is null)
            {
                result.AddError("--api-key-sid and --api-key-secret require each other.");
            }
        });
        command.SetAction((result, cancellationToken) => run(CreateSettings(result), cancellationToken));
        return command;
    }

    private HostSettings CreateSettings(ParseResult result)
    {
        EmulatorOptions options = new()
        {
            AccountSid = result.GetValue(_accountSid),
            AuthToken = result.GetValue(_authToken),
            ApiKeySid = result.GetValue(_apiKeySid),
            ApiKeySecret = result.GetValue(_apiKeySecret),
            RandomSeed = result.GetValue(_randomSeed),
            KeepChangeLog = !result.GetValue(_noChangeLog),
            Faults = result.GetValue(_faults),
            RepeatedDisconnectBehavior = result.GetValue(_repeatedDisconnect) switch
            {
                "conflict" => RepeatedDisconnectBehavior.Conflict,
                "accepted" => RepeatedDisconnectBehavior.Accepted,
                _ => RepeatedDisconnectBehavior.NotFound,
            },
        };
        options.RequestLogCapacity = result.GetValue(_requestLog) ?? options.RequestLogCapacity;
        options.LatencyMilliseconds = result.GetValue(_latency) ?? options.LatencyMilliseconds;
        return new HostSettings(result.GetValue(_port) ?? DefaultPort, result.GetValue(_http2), result.GetValue(_seed), options);
    }

    private static int? ParseNumber(ArgumentResult result, string name, int max)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= max)
        {
            return number;
        }

        result.AddError($"{name} must be a whole number from 0 to {max}, not '{text}'.");
        return null;
    }

    private static double? ParseLatency(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double latency);
        if (isNumber && latency is >= 0 and <= MaxLatency)
        {
            return latency;
        }

        string max = MaxLatency.ToString(CultureInfo.InvariantCulture);
        result.AddError($"--latency must be a number of milliseconds from 0 to {max}, not '{text}'.");
        return null;
    }

    private static EmulatorFaults? ParseFaults(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        try
        {
            return EmulatorFaults.Parse(text.TrimStart().StartsWith('{') ? text : File.ReadAllText(text));
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            result.AddError($"--faults: {exception.Message}");
            return null;
        }
    }
}
