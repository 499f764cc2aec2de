using System;
using TwilioVideo.Emulator.FaultInjection;

namespace TwilioVideo.Emulator;

/// <summary>Options for creating a <see cref="VideoEmulator"/>. All of them are optional.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The default account SID. It belongs to no account of the service.</summary>
    public const string TestAccountSid = "AC0123456789abcdef0123456789abcdef";

    /// <summary>The default auth token. It is valid for emulators only.</summary>
    public const string TestAuthToken = "emulator-test-token";

    /// <summary>The default API key. Access tokens that it signs are valid for emulators only.</summary>
    public const string TestApiKeySid = "SK0123456789abcdef0123456789abcdef";

    /// <summary>The secret of <see cref="TestApiKeySid"/>.</summary>
    public const string TestApiKeySecret = "emulator-test-api-key-secret";

    /// <summary>Gets or sets the account SID: AC and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the account's auth token.</summary>
    public string? AuthToken { get; set; }

    /// <summary>Gets or sets an API key (SK and 32 hexadecimal digits) that is accepted in addition to the auth token.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>Gets or sets the secret of the API key.</summary>
    public string? ApiKeySecret { get; set; }

    /// <summary>Gets or sets the clock; null for the system clock.</summary>
    public TimeProvider? Time { get; set; }

    /// <summary>Gets or sets the number from which identifiers and faults are derived. The same number gives the same run.</summary>
    public int? RandomSeed { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether changes are kept in <see cref="VideoEmulator.ChangeLog"/>. False saves memory in long runs.
    /// </summary>
    public bool KeepChangeLog { get; set; } = true;

    /// <summary>Gets or sets how many of the last requests <see cref="VideoEmulator.RequestRecorder"/> keeps; 0 for none.</summary>
    public int RequestLogCapacity { get; set; } = 1000;

    /// <summary>
    /// Gets or sets the minimum response time in milliseconds where <see cref="EmulatorFaults.LatencyMilliseconds"/> is null. It is not 0
    /// by default, because a script that works only without latency fails on the service.
    /// </summary>
    public double LatencyMilliseconds { get; set; } = 20;

    /// <summary>Gets or sets the faults to inject from the start.</summary>
    public EmulatorFaults? Faults { get; set; }

    /// <summary>Gets or sets the response to disconnecting a participant who is already disconnected.</summary>
    public RepeatedDisconnectBehavior RepeatedDisconnectBehavior { get; set; }
}
