namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>What is to happen to one request.</summary>
internal readonly record struct FaultPlan(FaultKind Kind, int Status, MalformedResponse Unsafe)
{
    private const int GatewayTimeout = 504;

    /// <summary>Whether the request is lost before anything is done about it.</summary>
    public bool PreventsExecution =>
        Kind is FaultKind.ResetBefore or FaultKind.CloseBefore
        || (Kind == FaultKind.ServerError && Status != GatewayTimeout)
        || Unsafe is MalformedResponse.Redirect or MalformedResponse.Html;

    public ResponseDelivery Delivery => Kind switch
    {
        FaultKind.ResetBefore or FaultKind.ResetAfter => ResponseDelivery.Reset,
        FaultKind.CloseBefore or FaultKind.CloseAfter => ResponseDelivery.Close,
        FaultKind.Cut => ResponseDelivery.Truncated,
        FaultKind.Hang => ResponseDelivery.Hang,
        _ => ResponseDelivery.Complete,
    };
}
