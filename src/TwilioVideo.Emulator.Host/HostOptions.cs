using System;
using System.Globalization;

namespace TwilioVideo.Emulator.Host;

/// <summary>What the command line asks for.</summary>
public sealed class HostOptions
{
    private const int DefaultPort = 4010;

    private readonly FaultOptionsParser _faults = new();

    public int Port { get; private set; } = DefaultPort;

    public string? SeedPath { get; private set; }

    public bool Http2 { get; private set; }

    public bool ShowHelp { get; private set; }

    public EmulatorOptions Emulator { get; } = new();

    /// <summary>Reads a command line.</summary>
    /// <exception cref="FormatException">It is wrong; the message says how.</exception>
    public static HostOptions Parse(string[] arguments)
    {
        HostOptions options = new();
        for (int index = 0; index < arguments.Length; index++)
        {
            string name = arguments[index];
            if (!options.ReadSwitch(name))
            {
                string? value = index + 1 < arguments.Length ? arguments[index + 1] : null;
                options.ReadValue(name, value);
                index++;
            }
        }

        if (options.Emulator.ApiKeySid is null != options.Emulator.ApiKeySecret is null)
        {
            throw new FormatException("--api-key-sid and --api-key-secret go together");
        }

        options.Emulator.Faults = options._faults.Build();

        // It stays when a seed or a test sets other faults, or none.
        options.Emulator.LatencyMilliseconds = options.Emulator.Faults?.LatencyMilliseconds ?? options.Emulator.LatencyMilliseconds;
        return options;
    }

    private bool ReadSwitch(string name)
    {
        switch (name)
        {
            case "--help" or "-h":
                ShowHelp = true;
                return true;
            case "--http2":
                Http2 = true;
                return true;
            case "--no-ledger":
                Emulator.KeepChangeLog = false;
                return true;
            default:
                return false;
        }
    }

    private void ReadValue(string name, string? value)
    {
        if (value is not null && _faults.TryRead(name, value))
        {
            return;
        }

        Action<string> read = name switch
        {
            "--port" => text => Port = Number(name, text, 0, 65535),
            "--seed" => text => SeedPath = text,
            "--account-sid" => text => Emulator.AccountSid = text,
            "--auth-token" => text => Emulator.AuthToken = text,
            "--api-key-sid" => text => Emulator.ApiKeySid = text,
            "--api-key-secret" => text => Emulator.ApiKeySecret = text,
            "--random-seed" => text => Emulator.RandomSeed = Number(name, text, int.MinValue, int.MaxValue),
            "--request-log" => text => Emulator.RequestLogCapacity = Number(name, text, 0, 1_000_000),
            "--already-gone" => text => Emulator.RepeatedDisconnectBehavior = ParseRepeatedDisconnectBehavior(text),
            _ => throw new FormatException($"there is no option {name}"),
        };
        read(value ?? throw new FormatException($"{name} needs a value"));
    }

    private static int Number(string name, string text, int min, int max) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max
            ? number
            : throw new FormatException($"{name} takes a whole number from {min} to {max}, not '{text}'");

    private static RepeatedDisconnectBehavior ParseRepeatedDisconnectBehavior(string text) => text switch
    {
        "not-found" => RepeatedDisconnectBehavior.NotFound,
        "conflict" => RepeatedDisconnectBehavior.Conflict,
        "accepted" => RepeatedDisconnectBehavior.Accepted,
        _ => throw new FormatException($"--already-gone takes not-found, conflict or accepted, not '{text}'"),
    };
}
