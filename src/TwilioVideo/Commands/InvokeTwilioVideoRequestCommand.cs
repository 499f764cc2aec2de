using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Text;
using TwilioVideo.Formatting;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Sends a request for which there is no cmdlet yet, through the same limits, retries, redaction and rules for paths.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "TwilioVideoRequest", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject))]
public sealed class InvokeTwilioVideoRequestCommand : ConnectedCmdlet
{
    /// <summary>Gets or sets the path.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The path, such as /v1/Rooms/my room: as it is, not percent-encoded, and without parameters. An address that the service gave, such as an object's Url, is taken too.")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Gets or sets the method.</summary>
    [Parameter(Position = 1, HelpMessage = "The HTTP method: GET, POST, PUT, PATCH or DELETE. The default is GET.")]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>Gets or sets the parameters of the query.</summary>
    [Parameter(HelpMessage = "The parameters of the query, by name. Dates are sent as UTC, and lists as one parameter each.")]
    public IDictionary? Query { get; set; }

    /// <summary>Gets or sets the fields of the form.</summary>
    [Parameter(HelpMessage = "The fields of the form, by name. Dates are sent as UTC, lists as one field each, and what is nested as JSON.")]
    public IDictionary? Body { get; set; }

    /// <summary>Gets or sets a value indicating whether the items of all pages are written.</summary>
    [Parameter(HelpMessage = "Write the items of a list, of all its pages, instead of its first page.")]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            var method = AllowedValues.Validate(Method, "HTTP method", AllowedValues.RequestMethods);
            var address = Client.CreateRequestUri(Path, RequestFieldReader.Read(Query, nameof(Query)));
            var body = RequestFieldReader.Read(Body, nameof(Body));
            if (method == "GET" && body is not null)
            {
                throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "A GET has no body. Its parameters go into -Query.");
            }

            if (method != "GET" && All)
            {
                throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"-All follows the pages of a list, and {method} gets none.");
            }

            if (method == "GET" || ShouldProcess(TerminalSanitizer.Sanitize(address.AbsoluteUri), method))
            {
                Invoke(method, address, body);
            }
        }
        catch (TwilioVideoException exception) when (exception.IsAuthenticationError)
        {
            ThrowException(exception, Path);
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, Path);
        }
    }

    private void Invoke(string method, Uri address, List<KeyValuePair<string, string>>? body)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (Uri? next = address; next is not null;)
        {
            var page = Await(InvokeAsync(method, next, body));
            if (!All)
            {
                Write(page);
                return;
            }

            WriteItems(page);
            next = TwilioVideoClient.GetNextPage(page, next, seen);
        }
    }

    private Task<JsonContent> InvokeAsync(string method, Uri address, List<KeyValuePair<string, string>>? body) =>
        Task.Run(() => Client.InvokeRequestAsync(method, address, body, RequestContext));

    private void Write(JsonContent content)
    {
        if (content.Root is { } root && JsonObjectFactory.Create(root) is { } item)
        {
            LearnAccount(item);
            WriteObject(item);
        }
    }

    private void WriteItems(JsonContent page)
    {
        var key = page.ListKey ?? throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"-All follows the pages of a list, and '{Path}' is none. Leave it out.");
        foreach (var item in page.Root!.Value.GetProperty(key).EnumerateArray())
        {
            WriteObject(JsonObjectFactory.Create(item));
        }
    }
}
