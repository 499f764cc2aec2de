using System;
using System.Text;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>One request on its way to its answer: what an operation reads from and writes to.</summary>
internal sealed class Exchange(VideoEmulator emulator, EmulatorRequest request, RequestTarget target, string[] route, Sid requestId, AnswerWriter writer)
{
    private const string FormType = "application/x-www-form-urlencoded";

    private Parameters? _query;
    private Parameters? _form;

    public VideoEmulator Emulator { get; } = emulator;

    /// <summary>The name of the operation; empty when there is none.</summary>
    public string Operation { get; init; } = string.Empty;

    public Account Account => Emulator.Account;

    public EmulatorRequest Request { get; } = request;

    public RequestTarget Target { get; } = target;

    public Sid RequestId { get; } = requestId;

    public AnswerWriter Writer { get; } = writer;

    public Utf8JsonWriter Json => Writer.Json;

    public UrlText Url => Writer.Url;

    /// <summary>The status of the answer; an operation that succeeds in another way than 200 says so.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Where a redirect leads.</summary>
    public string? Location { get; set; }

    public string ContentType { get; set; } = Dispatcher.Json;

    public Parameters Query => _query ??= Parameters.Parse(Target.Query);

    public Parameters Form => _form ??= ReadForm();

    /// <summary>A parameter of the path as it was sent.</summary>
    public string RawRoute(int index) => route[index];

    /// <summary>A parameter of the path, decoded.</summary>
    public string Route(int index) => PercentDecoding.Decode(route[index], plusIsSpace: false) ?? throw NotFound();

    /// <summary>Puts a change that this request made into the ledger.</summary>
    public void Note(Room? room, Sid? resource, string prefix, string? oldStatus, string? newStatus) =>
        Account.Ledger.Add(Account.Now, Operation, room?.Sid, resource, oldStatus, newStatus, RequestId, prefix);

    public RefusalException NotFound() => RefusalException.NotFound(Target.Path);

    private Parameters ReadForm()
    {
        if (Request.Body.IsEmpty || Request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true)
        {
            return Parameters.None;
        }

#if NET8_0_OR_GREATER
        return Parameters.Parse(Encoding.UTF8.GetString(Request.Body.Span));
#else
        return Parameters.Parse(Encoding.UTF8.GetString(Request.Body.ToArray()));
#endif
    }
}
