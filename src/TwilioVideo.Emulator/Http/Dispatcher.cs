using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Media;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Polyfills;

namespace TwilioVideo.Emulator.Http;

/// <summary>Dispatches a request to its operation, and applies the chosen fault to the response.</summary>
internal sealed class Dispatcher(VideoEmulator emulator, BasicAuthenticator credentials)
{
    public const string Json = "application/json";

    private readonly RequestGate _gate = new(emulator, credentials);

    // Separate from the SIDs of resources, so that the number of requests does not change the SIDs of the resources they create.
    private readonly SidGenerator _requestIds = new(~emulator.RandomSeed, emulator.AccountSid);

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        IncomingRequest incoming = _gate.Accept(request);
        try
        {
            return Execute(incoming);
        }
        finally
        {
            _gate.Complete(incoming);
        }
    }

    public async Task<EmulatorResponse> HandleAsync(EmulatorRequest request, CancellationToken cancellationToken)
    {
        IncomingRequest incoming = _gate.Accept(request);
        try
        {
            // The service throttles before it does any work, so a throttled request has no latency.
            TimeSpan latency =
                incoming.Number == 0 || incoming.Rejection is { Status: 429 } ? TimeSpan.Zero : incoming.Faults.GetLatency(incoming.Number);
            if (latency > TimeSpan.Zero)
            {
                await emulator.Time.DelayAsync(latency, cancellationToken).ConfigureAwait(false);
            }

            EmulatorResponse response = Execute(incoming);
            if (response.Delivery == ResponseDelivery.Hang)
            {
                response.Dispose();
                await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        finally
        {
            _gate.Complete(incoming);
        }
    }

    private EmulatorResponse Execute(IncomingRequest incoming)
    {
        ResponseWriter writer = ResponseWriter.GetForCurrentThread();
        writer.Url.SetBase(incoming.Request.Scheme, incoming.Request.Host);
        OperationContext context = new(emulator, incoming.Request, incoming.Target, incoming.Route, _requestIds.Next(), writer)
        {
            Operation = incoming.Operation?.Name ?? string.Empty,
        };
        FaultPlan plan = incoming.Number == 0 || incoming.Rejection is not null ? default : incoming.Faults.Plan(incoming);
        EmulatorResponse response = incoming.Rejection is not null ? Reject(incoming, writer, incoming.Rejection)
            : plan.PreventsExecution ? new EmulatorResponse(200)
            : incoming.IsMedia ? MediaEndpoint.Handle(emulator, incoming)
            : Run(incoming, context);
        if (plan != default)
        {
            emulator.Statistics.CountFaulted();
            response = FaultApplier.Apply(plan, response, incoming.Faults.Faults);
        }

        response.AddHeader("Twilio-Request-Id", context.RequestId.ToText(SidPrefix.Request));
        response.AddHeader("Twilio-Concurrent-Requests", incoming.InFlight.ToString(CultureInfo.InvariantCulture));
        return response;
    }

    private EmulatorResponse Run(IncomingRequest incoming, OperationContext context)
    {
        try
        {
            lock (emulator.Account.Gate)
            {
                emulator.Account.Schedule.RunDue();
                incoming.Operation!.Run(context);
            }
        }
        catch (ApiErrorException exception)
        {
            context.Writer.Restart();
            return Reject(incoming, context.Writer, exception);
        }

        EmulatorResponse response = Finish(context.Writer, new EmulatorResponse(context.Status), context.ContentType);
        if (context.Location is not null)
        {
            response.AddHeader("Location", context.Location);
        }

        return response;
    }

    private EmulatorResponse Reject(IncomingRequest incoming, ResponseWriter writer, ApiErrorException exception)
    {
        EmulatorResponse response = new(exception.Status);
        DateTimeOffset retryAt = emulator.Time.GetUtcNow().AddSeconds(exception.RetryAfterSeconds ?? 0);
        string contentType = ErrorResponseWriter.Write(writer.Json, exception, incoming.Faults.Faults.ErrorShape, retryAt);
        switch (exception.Status)
        {
            case 401:
                response.AddHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
                break;
            case 405:
                response.AddHeader("Allow", incoming.AllowedMethods!);
                break;
            case 429:
                AddRetryAfter(response, incoming.Faults.Faults.Limits.RetryAfter, exception.RetryAfterSeconds ?? 0, retryAt);
                break;
        }

        return Finish(writer, response, contentType);
    }

    private static void AddRetryAfter(EmulatorResponse response, RetryAfterFormat format, double seconds, DateTimeOffset retryAt)
    {
        if (format == RetryAfterFormat.Seconds)
        {
            response.AddHeader("Retry-After", Math.Max(1, Math.Ceiling(seconds)).ToString(CultureInfo.InvariantCulture));
        }
        else if (format == RetryAfterFormat.Date)
        {
            // A date has no fraction of a second, so it is rounded up.
            response.AddHeader("Retry-After", retryAt.AddSeconds(1).UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static EmulatorResponse Finish(ResponseWriter writer, EmulatorResponse response, string contentType)
    {
        writer.Json.Flush();
        response.ContentType = writer.Buffer.Length > 0 ? contentType : null;
        response.SetBody(writer.Buffer);
        return response;
    }
}
