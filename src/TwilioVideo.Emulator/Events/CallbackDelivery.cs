namespace TwilioVideo.Emulator.Events;

/// <summary>What became of one status callback.</summary>
/// <param name="Number">Its number, from 1, in the order in which the events happened.</param>
/// <param name="Event">The event, such as <c>participant-connected</c>.</param>
/// <param name="Url">Where it was sent, or would have been.</param>
/// <param name="Body">The parameters as a form.</param>
/// <param name="Attempts">How often it was sent; 0 where the URL is not on this machine, since nothing else is called.</param>
/// <param name="Status">The last status that was answered; 0 where there was no answer.</param>
/// <param name="IsDelivered">Whether it was answered with success.</param>
public sealed record CallbackDelivery(int Number, string Event, string Url, string Body, int Attempts, int Status, bool IsDelivered);
