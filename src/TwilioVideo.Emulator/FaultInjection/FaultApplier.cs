using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Applies the planned fault to a correct response.</summary>
internal static class FaultApplier
{
    public static EmulatorResponse Apply(FaultPlan plan, EmulatorResponse correct, EmulatorFaults faults)
    {
        EmulatorResponse response = plan.Kind == FaultKind.ServerError ? Replace(correct, plan.Status)
            : plan.Malformed == MalformedResponse.Redirect ? Replace(correct, 302)
            : correct;
        response.Delivery = plan.Delivery;
        switch (plan.Kind)
        {
            case FaultKind.ServerError:
                response.ReplaceBody(HtmlErrorPages.CreateError(plan.Status), HtmlErrorPages.ContentType);
                break;
            case FaultKind.WrongContentType when response.ContentType is not null:
                response.ContentType = "text/plain; charset=utf-8";
                break;
        }

        switch (plan.Malformed)
        {
            case MalformedResponse.None:
                break;
            case MalformedResponse.Redirect:
                response.AddHeader("Location", faults.UntrustedHost + "/v1/Rooms");
                break;
            case MalformedResponse.Html:
                response.ReplaceBody(HtmlErrorPages.CreateCaptivePortal(), HtmlErrorPages.ContentType);
                break;
            default:
                // Errors and responses without a body stay as they are.
                if (response.Status < 300 && !response.Body.IsEmpty)
                {
                    response.ReplaceBody(ResponseTamperer.Tamper(response.Body, plan.Malformed, faults.UntrustedHost), Dispatcher.Json);
                }

                break;
        }

        return response;
    }

    private static EmulatorResponse Replace(EmulatorResponse response, int status)
    {
        response.Dispose();
        return new EmulatorResponse(status);
    }
}
