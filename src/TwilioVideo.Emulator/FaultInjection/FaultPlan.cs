namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>The fault that was chosen for a request.</summary>
internal readonly record struct FaultPlan(FaultKind Kind, int Status, MalformedResponse Malformed)
{
    private const int GatewayTimeout = 504;

    /// <summary>Gets a value indicating whether the request is not executed.</summary>
    public bool PreventsExecution =>
        Kind is FaultKind.ResetBefore or FaultKind.CloseBefore
        || (Kind == FaultKind.ServerError && Status != GatewayTimeout)
        || Malformed is MalformedResponse.Redirect or MalformedResponse.Html;

    public ResponseDelivery Delivery => Kind switch
    {
        FaultKind.ResetBefore or FaultKind.ResetAfter => ResponseDelivery.Reset,
        FaultKind.CloseBefore or FaultKind.CloseAfter => ResponseDelivery.Close,
        FaultKind.Truncate => ResponseDelivery.Truncated,
        FaultKind.Hang => ResponseDelivery.Hang,
        _ => ResponseDelivery.Complete,
    };
}
