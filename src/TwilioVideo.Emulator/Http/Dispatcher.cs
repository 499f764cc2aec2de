using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Emulator;

/// <summary>Leads a request to its operation, and makes the answer, with whatever fault is set for it.</summary>
internal sealed class Dispatcher(VideoEmulator emulator, Credentials credentials)
{
    public const string Json = "application/json";

    private readonly Reception _reception = new(emulator, credentials);

    // Another stream of identifiers than the resources', so that the number of requests does not change the SIDs of what they create.
    private readonly SidSource _requestIds = new(~emulator.RandomSeed, emulator.AccountSid);

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        Arrival arrival = _reception.Receive(request);
        try
        {
            return Answer(arrival);
        }
        finally
        {
            _reception.Leave(arrival);
        }
    }

    public async Task<EmulatorResponse> HandleAsync(EmulatorRequest request, CancellationToken cancellationToken)
    {
        Arrival arrival = _reception.Receive(request);
        try
        {
            // What is over a limit is refused at the door, before any of the work that takes time.
            TimeSpan latency = arrival.Number == 0 || arrival.Refusal is { Status: 429 } ? TimeSpan.Zero : arrival.Faults.Latency(arrival.Number);
            if (latency > TimeSpan.Zero)
            {
                await emulator.Time.Wait(latency, cancellationToken).ConfigureAwait(false);
            }

            EmulatorResponse response = Answer(arrival);
            if (response.Delivery == EmulatorDelivery.Hang)
            {
                response.Dispose();
                await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        finally
        {
            _reception.Leave(arrival);
        }
    }

    private EmulatorResponse Answer(Arrival arrival)
    {
        AnswerWriter writer = AnswerWriter.Take();
        writer.Url.SetBase(arrival.Request.Scheme, arrival.Request.Host);
        Exchange exchange = new(emulator, arrival.Request, arrival.Target, arrival.Route, _requestIds.Next(), writer)
        {
            Operation = arrival.Operation?.Name ?? string.Empty,
        };
        FaultPlan plan = arrival.Number == 0 || arrival.Refusal is not null ? default : arrival.Faults.Plan(arrival);
        EmulatorResponse response = arrival.Refusal is not null ? Refuse(arrival, writer, arrival.Refusal)
            : plan.StopsBefore ? new EmulatorResponse(200)
            : arrival.IsMedia ? MediaHost.Answer(emulator, arrival)
            : Run(arrival, exchange);
        if (plan != default)
        {
            emulator.Statistics.CountStruck();
            response = Struck.Apply(plan, response, arrival.Faults.Faults);
        }

        response.AddHeader("Twilio-Request-Id", exchange.RequestId.ToText(SidPrefix.Request));
        response.AddHeader("Twilio-Concurrent-Requests", arrival.InFlight.ToString(CultureInfo.InvariantCulture));
        return response;
    }

    private EmulatorResponse Run(Arrival arrival, Exchange exchange)
    {
        try
        {
            lock (emulator.Account.Gate)
            {
                emulator.Account.Schedule.RunDue();
                arrival.Operation!.Run(exchange);
            }
        }
        catch (RefusalException refusal)
        {
            exchange.Writer.Restart();
            return Refuse(arrival, exchange.Writer, refusal);
        }

        EmulatorResponse response = Finish(exchange.Writer, new EmulatorResponse(exchange.Status), exchange.ContentType);
        if (exchange.Location is not null)
        {
            response.AddHeader("Location", exchange.Location);
        }

        return response;
    }

    private EmulatorResponse Refuse(Arrival arrival, AnswerWriter writer, RefusalException refusal)
    {
        EmulatorResponse response = new(refusal.Status);
        DateTimeOffset again = emulator.Time.GetUtcNow().AddSeconds(refusal.RetryAfterSeconds ?? 0);
        string type = ErrorBody.Write(writer.Json, refusal, arrival.Faults.Faults.ErrorShape, again);
        switch (refusal.Status)
        {
            case 401:
                response.AddHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
                break;
            case 405:
                response.AddHeader("Allow", arrival.AllowedMethods!);
                break;
            case 429:
                AddRetryAfter(response, arrival.Faults.Faults.Limits.RetryAfter, refusal.RetryAfterSeconds ?? 0, again);
                break;
        }

        return Finish(writer, response, type);
    }

    private static void AddRetryAfter(EmulatorResponse response, RetryAfterForm form, double seconds, DateTimeOffset again)
    {
        if (form == RetryAfterForm.Seconds)
        {
            response.AddHeader("Retry-After", Math.Max(1, Math.Ceiling(seconds)).ToString(CultureInfo.InvariantCulture));
        }
        else if (form == RetryAfterForm.Date)
        {
            // A date has no fractions: the next whole second is the first that is not too early.
            response.AddHeader("Retry-After", again.AddSeconds(1).UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static EmulatorResponse Finish(AnswerWriter writer, EmulatorResponse response, string contentType)
    {
        writer.Json.Flush();
        response.ContentType = writer.Buffer.Length > 0 ? contentType : null;
        response.TakeBody(writer.Buffer);
        return response;
    }
}
