namespace TwilioVideo.Emulator.Events;

/// <summary>The delivery state of a status callback.</summary>
/// <param name="Number">The number of the callback, from 1, in the order of the events.</param>
/// <param name="Event">The name of the event, such as <c>participant-connected</c>.</param>
/// <param name="Url">The URL of the callback.</param>
/// <param name="Body">The parameters as an encoded form.</param>
/// <param name="Attempts">The number of attempts; 0 when the URL is not on this machine, because other machines are never called.</param>
/// <param name="Status">The HTTP status of the last response; 0 when there was no response.</param>
/// <param name="IsDelivered">True when the last response was successful.</param>
public sealed record CallbackDelivery(int Number, string Event, string Url, string Body, int Attempts, int Status, bool IsDelivered);
