using System;
using TwilioVideo.Emulator.FaultInjection;

namespace TwilioVideo.Emulator;

/// <summary>What an emulator is made with. Everything may be left unset.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The account SID of an emulator that was given none. It belongs to nobody.</summary>
    public const string TestAccountSid = "AC0123456789abcdef0123456789abcdef";

    /// <summary>The auth token of an emulator that was given none. It opens nothing but emulators.</summary>
    public const string TestAuthToken = "emulator-test-token";

    /// <summary>The API key of an emulator that was given none. It signs access tokens that open nothing but emulators.</summary>
    public const string TestApiKeySid = "SK0123456789abcdef0123456789abcdef";

    /// <summary>The secret of <see cref="TestApiKeySid"/>.</summary>
    public const string TestApiKeySecret = "emulator-test-api-key-secret";

    /// <summary>The account: AC and 32 hex digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The account's auth token.</summary>
    public string? AuthToken { get; set; }

    /// <summary>An API key (SK and 32 hex digits) that is accepted besides the auth token.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>The API key's secret.</summary>
    public string? ApiKeySecret { get; set; }

    /// <summary>The clock; the system's when unset.</summary>
    public TimeProvider? Time { get; set; }

    /// <summary>What identifiers and faults are derived from; the same number gives the same run.</summary>
    public int? RandomSeed { get; set; }

    /// <summary>Whether every change is kept in <see cref="VideoEmulator.ChangeLog"/>. Off saves memory in runs over millions.</summary>
    public bool KeepChangeLog { get; set; } = true;

    /// <summary>How many of the last requests are kept in <see cref="VideoEmulator.RequestRecorder"/>; 0 keeps none.</summary>
    public int RequestLogCapacity { get; set; } = 1000;

    /// <summary>
    /// How long every response takes at least, in milliseconds, where <see cref="EmulatorFaults.LatencyMilliseconds"/> says nothing. A service is never
    /// without latency, and a script that is right only without it shows its fault here; 0 is for tests that do not care.
    /// </summary>
    public double LatencyMilliseconds { get; set; } = 20;

    /// <summary>What goes wrong from the beginning on.</summary>
    public EmulatorFaults? Faults { get; set; }

    /// <summary>The answer to disconnecting somebody who has already gone.</summary>
    public RepeatedDisconnectBehavior RepeatedDisconnectBehavior { get; set; }
}
