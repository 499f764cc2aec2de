using System;

namespace TwilioVideo.Emulator;

/// <summary>Takes requests in: counts and logs them, finds what they ask for, checks credentials and limits.</summary>
internal sealed class Reception(VideoEmulator emulator, Credentials credentials)
{
    public Arrival Receive(EmulatorRequest request)
    {
        RequestTarget target = RequestTarget.Parse(request.Target);
        FaultEngine faults = emulator.FaultEngine;
        Arrival arrival = new(request, target, faults);
        if (ControlOperations.IsControl(target))
        {
            Route(arrival, ControlOperations.Routes);
            arrival.Refusal = credentials.Accepts(request.Authorization) ? arrival.Refusal : Unauthenticated();
            return arrival;
        }

        arrival.InFlight = emulator.Statistics.Enter();
        arrival.Number = faults.Count();
        emulator.RequestLog.Add(request, emulator.Time.GetUtcNow());
        if (MediaHost.IsReached(emulator, request))
        {
            arrival.IsMedia = true;
            return arrival;
        }

        if (!credentials.Accepts(request.Authorization) || !faults.CredentialsHold(arrival.Number))
        {
            arrival.Refusal = Unauthenticated();
            return arrival;
        }

        Route(arrival, OperationTable.Routes);
        Admit(arrival);
        return arrival;
    }

    public void Leave(Arrival arrival)
    {
        if (arrival.IsAdmitted)
        {
            arrival.Faults.Limits.Leave();
        }

        if (arrival.Number > 0)
        {
            emulator.Statistics.Leave();
        }
    }

    private static void Route(Arrival arrival, RouteTable routes)
    {
        arrival.Operation = routes.Match(arrival.Request.Method, arrival.Target, out string[] values, out string? otherMethods);
        arrival.Route = values;
        arrival.AllowedMethods = otherMethods;
        if (arrival.Operation is null)
        {
            arrival.Refusal = otherMethods is null
                ? RefusalException.NotFound(arrival.Target.Path)
                : new RefusalException(405, ErrorCode.MethodNotAllowed, "Method not allowed");
        }
    }

    private void Admit(Arrival arrival)
    {
        bool isWrite = arrival.Operation?.IsWrite ?? !string.Equals(arrival.Request.Method, "GET", StringComparison.Ordinal);
        arrival.IsAdmitted = arrival.Faults.Limits.TryEnter(isWrite, out double retryAfterSeconds);
        if (!arrival.IsAdmitted)
        {
            emulator.Statistics.CountRefused();
            arrival.Refusal = new RefusalException(429, ErrorCode.TooManyRequests, "Too Many Requests") { RetryAfterSeconds = retryAfterSeconds };
        }
    }

    private static RefusalException Unauthenticated() => new(401, ErrorCode.Authentication, "Authenticate");
}
