using System.Globalization;
using System.Threading;

namespace TwilioVideo.Emulator;

/// <summary>Leads a request through authentication and routing to its operation, and makes the answer.</summary>
internal sealed class Dispatcher(VideoEmulator emulator, Credentials credentials)
{
    private const string Json = "application/json";

    // Another stream of identifiers than the resources', so that the number of requests does not change the SIDs of what they create.
    private readonly SidSource _requestIds = new(~emulator.RandomSeed, emulator.AccountSid);

    private int _concurrent;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        int concurrent = Interlocked.Increment(ref _concurrent);
        try
        {
            emulator.RequestLog.Add(request, emulator.Time.GetUtcNow());
            return Answer(request, concurrent);
        }
        finally
        {
            Interlocked.Decrement(ref _concurrent);
        }
    }

    private EmulatorResponse Answer(EmulatorRequest request, int concurrent)
    {
        RequestTarget target = RequestTarget.Parse(request.Target);
        Operation? operation = OperationTable.Routes.Match(request.Method, target, out string[] route, out string? otherMethods);
        AnswerWriter writer = AnswerWriter.Take();
        writer.Url.SetBase(request.Scheme, request.Host);
        Exchange exchange = new(emulator, request, target, route, _requestIds.Next(), writer);
        EmulatorResponse response;
        try
        {
            if (!credentials.Accepts(request.Authorization))
            {
                throw new RefusalException(401, ErrorCode.Authentication, "Authenticate");
            }

            if (operation is null)
            {
                throw otherMethods is null
                    ? exchange.NotFound()
                    : new RefusalException(405, ErrorCode.MethodNotAllowed, "Method not allowed");
            }

            lock (emulator.Account.Gate)
            {
                operation.Run(exchange);
            }

            response = new EmulatorResponse(exchange.Status);
        }
        catch (RefusalException refusal)
        {
            writer.Restart();
            ErrorBody.Write(writer.Json, refusal.Status, refusal.Code, refusal.Message);
            response = new EmulatorResponse(refusal.Status);
            if (refusal.Status == 401)
            {
                response.AddHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
            }
            else if (refusal.Status == 405)
            {
                response.AddHeader("Allow", otherMethods!);
            }
        }

        writer.Json.Flush();
        if (writer.Buffer.Length > 0)
        {
            response.ContentType = Json;
        }

        response.TakeBody(writer.Buffer);
        response.AddHeader("Twilio-Request-Id", exchange.RequestId.ToText(SidPrefix.Request));
        response.AddHeader("Twilio-Concurrent-Requests", concurrent.ToString(CultureInfo.InvariantCulture));
        return response;
    }
}
