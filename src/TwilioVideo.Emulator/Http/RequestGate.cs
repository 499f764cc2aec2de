using System;
using TwilioVideo.Emulator.ControlApi;
using TwilioVideo.Emulator.Endpoints;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Media;

namespace TwilioVideo.Emulator.Http;

/// <summary>Accepts requests: records and routes them, and checks credentials and limits.</summary>
internal sealed class RequestGate(VideoEmulator emulator, BasicAuthenticator credentials)
{
    public IncomingRequest Accept(EmulatorRequest request)
    {
        RequestTarget target = RequestTarget.Parse(request.Target);
        FaultInjector faults = emulator.FaultInjector;
        IncomingRequest incoming = new(request, target, faults);
        if (ControlApiOperations.Matches(target))
        {
            Route(incoming, ControlApiOperations.Routes);
            incoming.Rejection = credentials.IsAuthenticated(request.Authorization) ? incoming.Rejection : CreateUnauthenticated();
            return incoming;
        }

        incoming.InFlight = emulator.Statistics.Enter();
        incoming.Number = faults.Count();
        emulator.RequestRecorder.Add(request, emulator.Time.GetUtcNow());
        if (MediaEndpoint.Matches(emulator, request))
        {
            incoming.IsMedia = true;
            return incoming;
        }

        if (!credentials.IsAuthenticated(request.Authorization) || !faults.AreCredentialsValid(incoming.Number))
        {
            incoming.Rejection = CreateUnauthenticated();
            return incoming;
        }

        Route(incoming, OperationRegistry.GetRoutes(request.Host));
        ApplyLimits(incoming);
        return incoming;
    }

    public void Complete(IncomingRequest incoming)
    {
        if (incoming.HasPermit)
        {
            incoming.Faults.Limits.Release();
        }

        if (incoming.Number > 0)
        {
            emulator.Statistics.Leave();
        }
    }

    private static void Route(IncomingRequest incoming, Router routes)
    {
        incoming.Operation = routes.Match(incoming.Request.Method, incoming.Target, out string[] values, out string? otherMethods);
        incoming.Route = values;
        incoming.AllowedMethods = otherMethods;
        if (incoming.Operation is null)
        {
            incoming.Rejection = otherMethods is null
                ? ApiErrorException.CreateNotFound(incoming.Target.Path)
                : new ApiErrorException(405, ErrorCode.MethodNotAllowed, "Method not allowed");
        }
    }

    private void ApplyLimits(IncomingRequest incoming)
    {
        bool isWrite = incoming.Operation?.IsWrite ?? !string.Equals(incoming.Request.Method, "GET", StringComparison.Ordinal);
        incoming.HasPermit = incoming.Faults.Limits.TryAcquire(isWrite, out double retryAfterSeconds);
        if (!incoming.HasPermit)
        {
            emulator.Statistics.CountRejected();
            incoming.Rejection = new ApiErrorException(429, ErrorCode.TooManyRequests, "Too Many Requests")
            {
                RetryAfterSeconds = retryAfterSeconds,
            };
        }
    }

    private static ApiErrorException CreateUnauthenticated() => new(401, ErrorCode.Authentication, "Authenticate");
}
