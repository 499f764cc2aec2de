using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Media;

namespace TwilioVideo.Emulator.Http;

/// <summary>A request that has come in: what it asks for, and whether it may.</summary>
internal sealed class IncomingRequest(EmulatorRequest request, RequestTarget target, FaultInjector faults)
{
    public EmulatorRequest Request { get; } = request;

    public RequestTarget Target { get; } = target;

    /// <summary>The faults that were set when it came; they hold for it to its end.</summary>
    public FaultInjector Faults { get; } = faults;

    /// <summary>Its number since the faults were set; 0 when it stands outside of faults and limits.</summary>
    public int Number { get; set; }

    public int InFlight { get; set; }

    /// <summary>Whether it went through the account's limits and takes up one of the requests that may run at a time.</summary>
    public bool IsAdmitted { get; set; }

    /// <summary>Whether it went to the host where media lies.</summary>
    public bool IsMedia { get; set; }

    /// <summary>The name by which faults are set for it.</summary>
    public string FaultName => IsMedia ? MediaEndpoint.OperationName : Operation?.Name ?? string.Empty;

    public Operation? Operation { get; set; }

    public string[] Route { get; set; } = [];

    public string? AllowedMethods { get; set; }

    /// <summary>Why it is refused before any operation; null when it is not.</summary>
    public ApiErrorException? Rejection { get; set; }
}
