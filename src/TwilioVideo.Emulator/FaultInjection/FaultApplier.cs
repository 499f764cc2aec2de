using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Makes of an answer what a fault leaves of it.</summary>
internal static class FaultApplier
{
    public static EmulatorResponse Apply(FaultPlan plan, EmulatorResponse right, EmulatorFaults faults)
    {
        EmulatorResponse response = plan.Kind == FaultKind.ServerError ? Replace(right, plan.Status)
            : plan.Unsafe == MalformedResponse.Redirect ? Replace(right, 302)
            : right;
        response.Delivery = plan.Delivery;
        switch (plan.Kind)
        {
            case FaultKind.ServerError:
                response.ReplaceBody(HtmlErrorPages.Error(plan.Status), HtmlErrorPages.ContentType);
                break;
            case FaultKind.WrongContentType when response.ContentType is not null:
                response.ContentType = "text/plain; charset=utf-8";
                break;
        }

        switch (plan.Unsafe)
        {
            case MalformedResponse.None:
                break;
            case MalformedResponse.Redirect:
                response.AddHeader("Location", faults.UntrustedHost + "/v1/Rooms");
                break;
            case MalformedResponse.Html:
                response.ReplaceBody(HtmlErrorPages.CaptivePortal(), HtmlErrorPages.ContentType);
                break;
            default:
                // Errors and answers without a body are what they are.
                if (response.Status < 300 && !response.Body.IsEmpty)
                {
                    response.ReplaceBody(ResponseTamperer.Change(response.Body, plan.Unsafe, faults.UntrustedHost), Dispatcher.Json);
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
