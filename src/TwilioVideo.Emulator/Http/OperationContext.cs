using System;
using System.Text;
using System.Text.Json;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Http;

/// <summary>The request and response of an operation.</summary>
internal sealed class OperationContext(
    VideoEmulator emulator, EmulatorRequest request, RequestTarget target, string[] route, Sid requestId, ResponseWriter writer)
{
    private const string FormType = "application/x-www-form-urlencoded";

    private RequestParameters? _query;
    private RequestParameters? _form;

    public VideoEmulator Emulator { get; } = emulator;

    /// <summary>Gets the name of the operation; empty when there is none.</summary>
    public string Operation { get; init; } = string.Empty;

    public Account Account => Emulator.Account;

    public EmulatorRequest Request { get; } = request;

    public RequestTarget Target { get; } = target;

    public Sid RequestId { get; } = requestId;

    public ResponseWriter Writer { get; } = writer;

    public Utf8JsonWriter Json => Writer.Json;

    public Utf8UrlBuilder Url => Writer.Url;

    /// <summary>Gets or sets the HTTP status of the response.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Gets or sets the URL of a redirect.</summary>
    public string? Location { get; set; }

    public string ContentType { get; set; } = Dispatcher.Json;

    public RequestParameters Query => _query ??= RequestParameters.Parse(Target.Query);

    public RequestParameters Form => _form ??= ReadForm();

    /// <summary>Gets a parameter of the path as it was sent.</summary>
    public string GetRawRouteValue(int index) => route[index];

    /// <summary>Gets a parameter of the path, decoded.</summary>
    public string GetRouteValue(int index) => PercentEncoding.Decode(route[index], plusIsSpace: false) ?? throw CreateNotFound();

    /// <summary>Adds a change that this request made to the change log.</summary>
    public void RecordChange(Room? room, Sid? resource, string prefix, string? oldStatus, string? newStatus) =>
        Account.ChangeLog.Add(Account.Now, Operation, room?.Sid, resource, oldStatus, newStatus, RequestId, prefix);

    public ApiErrorException CreateNotFound() => ApiErrorException.CreateNotFound(Target.Path);

    private RequestParameters ReadForm()
    {
        if (Request.Body.IsEmpty || Request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true)
        {
            return RequestParameters.None;
        }

#if NET8_0_OR_GREATER
        return RequestParameters.Parse(Encoding.UTF8.GetString(Request.Body.Span));
#else
        return RequestParameters.Parse(Encoding.UTF8.GetString(Request.Body.ToArray()));
#endif
    }
}
