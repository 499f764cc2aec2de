namespace TwilioVideo.Emulator;

/// <summary>What is to happen to one request.</summary>
internal readonly record struct FaultPlan(FaultKind Kind, int Status, HostileAnswer Hostile)
{
    private const int GatewayTimeout = 504;

    /// <summary>Whether the request is lost before anything is done about it.</summary>
    public bool StopsBefore =>
        Kind is FaultKind.ResetBefore or FaultKind.CloseBefore
        || (Kind == FaultKind.ServerError && Status != GatewayTimeout)
        || Hostile is HostileAnswer.Redirect or HostileAnswer.Html;

    public EmulatorDelivery Delivery => Kind switch
    {
        FaultKind.ResetBefore or FaultKind.ResetAfter => EmulatorDelivery.Reset,
        FaultKind.CloseBefore or FaultKind.CloseAfter => EmulatorDelivery.Close,
        FaultKind.Cut => EmulatorDelivery.Cut,
        FaultKind.Hang => EmulatorDelivery.Hang,
        _ => EmulatorDelivery.Whole,
    };
}
