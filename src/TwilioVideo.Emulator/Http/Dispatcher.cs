using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Media;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Polyfills;

namespace TwilioVideo.Emulator.Http;

/// <summary>Leads a request to its operation, and makes the answer, with whatever fault is set for it.</summary>
internal sealed class Dispatcher(VideoEmulator emulator, BasicAuthenticator credentials)
{
    public const string Json = "application/json";

    private readonly RequestGate _gate = new(emulator, credentials);

    // Another stream of identifiers than the resources', so that the number of requests does not change the SIDs of what they create.
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
            // What is over a limit is refused at the door, before any of the work that takes time.
            TimeSpan latency = incoming.Number == 0 || incoming.Rejection is { Status: 429 } ? TimeSpan.Zero : incoming.Faults.Latency(incoming.Number);
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
        DateTimeOffset again = emulator.Time.GetUtcNow().AddSeconds(exception.RetryAfterSeconds ?? 0);
        string type = ErrorResponseWriter.Write(writer.Json, exception, incoming.Faults.Faults.ErrorShape, again);
        switch (exception.Status)
        {
            case 401:
                response.AddHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
                break;
            case 405:
                response.AddHeader("Allow", incoming.AllowedMethods!);
                break;
            case 429:
                AddRetryAfter(response, incoming.Faults.Faults.Limits.RetryAfter, exception.RetryAfterSeconds ?? 0, again);
                break;
        }

        return Finish(writer, response, type);
    }

    private static void AddRetryAfter(EmulatorResponse response, RetryAfterFormat form, double seconds, DateTimeOffset again)
    {
        if (form == RetryAfterFormat.Seconds)
        {
            response.AddHeader("Retry-After", Math.Max(1, Math.Ceiling(seconds)).ToString(CultureInfo.InvariantCulture));
        }
        else if (form == RetryAfterFormat.Date)
        {
            // A date has no fractions: the next whole second is the first that is not too early.
            response.AddHeader("Retry-After", again.AddSeconds(1).UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static EmulatorResponse Finish(ResponseWriter writer, EmulatorResponse response, string contentType)
    {
        writer.Json.Flush();
        response.ContentType = writer.Buffer.Length > 0 ? contentType : null;
        response.TakeBody(writer.Buffer);
        return response;
    }
}
