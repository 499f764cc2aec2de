using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Media;

namespace TwilioVideo.Emulator.Http;

/// <summary>A received request with its route and, if it is rejected, the error.</summary>
internal sealed class IncomingRequest(EmulatorRequest request, RequestTarget target, FaultInjector faults)
{
    public EmulatorRequest Request { get; } = request;

    public RequestTarget Target { get; } = target;

    /// <summary>
    /// Gets the fault injector at the time of the request. It applies until the response, even if other faults are assigned meanwhile.
    /// </summary>
    public FaultInjector Faults { get; } = faults;

    /// <summary>Gets or sets the number of the request since the faults were assigned; 0 when faults and limits do not apply.</summary>
    public int Number { get; set; }

    public int InFlight { get; set; }

    /// <summary>Gets or sets a value indicating whether the request holds a permit of the limiter.</summary>
    public bool HasPermit { get; set; }

    /// <summary>Gets or sets a value indicating whether the request was sent to the media host.</summary>
    public bool IsMedia { get; set; }

    /// <summary>Gets the name of the operation for the selection of faults.</summary>
    public string FaultName => IsMedia ? MediaEndpoint.OperationName : Operation?.Name ?? string.Empty;

    public Operation? Operation { get; set; }

    public string[] Route { get; set; } = [];

    public string? AllowedMethods { get; set; }

    /// <summary>
    /// Gets or sets the error with which the request is rejected before its operation runs; null when it is not rejected.
    /// </summary>
    public ApiErrorException? Rejection { get; set; }
}
