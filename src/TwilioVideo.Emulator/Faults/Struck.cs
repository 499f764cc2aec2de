namespace TwilioVideo.Emulator;

/// <summary>Makes of an answer what a fault leaves of it.</summary>
internal static class Struck
{
    public static EmulatorResponse Apply(FaultPlan plan, EmulatorResponse right, EmulatorFaults faults)
    {
        EmulatorResponse response = plan.Kind == FaultKind.ServerError ? Replace(right, plan.Status)
            : plan.Hostile == HostileAnswer.Redirect ? Replace(right, 302)
            : right;
        response.Delivery = plan.Delivery;
        switch (plan.Kind)
        {
            case FaultKind.ServerError:
                response.ReplaceBody(HtmlBody.Error(plan.Status), HtmlBody.ContentType);
                break;
            case FaultKind.WrongContentType when response.ContentType is not null:
                response.ContentType = "text/plain; charset=utf-8";
                break;
        }

        switch (plan.Hostile)
        {
            case HostileAnswer.None:
                break;
            case HostileAnswer.Redirect:
                response.AddHeader("Location", faults.ForeignAddress + "/v1/Rooms");
                break;
            case HostileAnswer.Html:
                response.ReplaceBody(HtmlBody.Portal(), HtmlBody.ContentType);
                break;
            default:
                // Errors and answers without a body are what they are.
                if (response.Status < 300 && !response.Body.IsEmpty)
                {
                    response.ReplaceBody(HostileBody.Change(response.Body, plan.Hostile, faults.ForeignAddress), Dispatcher.Json);
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
