using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using TwilioVideo.Client.Paging;
using Xunit;

namespace TwilioVideo.Client.Tests;

/// <summary>The request of each operation: method, path, form and headers; and its response as objects.</summary>
public sealed class TwilioVideoClientRequestTests
{
    public static TheoryData<string> Operations => ClientOperations.Names;

    [Fact]
    public void Catalogue_has_every_operation_of_the_description_once()
    {
        Assert.Equal(39, ClientOperations.All.Count);
        Assert.Equal(39, ClientOperations.All.Select(operation => operation.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_sends_one_request_with_its_method_path_form_and_headers(string name)
    {
        var operation = ClientOperations.Find(name);
        using var handler = new StubHttpMessageHandler(_ => Response(operation));
        using var client = TestClient.Create(handler);

        await operation.SendAsync(client, TestClient.Context);

        var request = Assert.Single(handler.Requests);
        Assert.Equal((operation.Method, operation.Path), (request.Method, request.Path));
        Assert.Equal("https://video.twilio.com", request.Uri.GetLeftPart(UriPartial.Authority));
        Assert.Equal(operation.Form, request.Form);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(TestClient.AccountSid + ":" + TestClient.AuthToken)), request.Headers["Authorization"]);
        Assert.Equal("TwilioVideo-Tests/1.0", request.Headers["User-Agent"]);
        Assert.Equal(operation.Method == "GET", request.Headers.ContainsKey("Accept-Encoding"));
        Assert.Equal(operation.Form is { Length: > 0 } ? "application/x-www-form-urlencoded" : null, request.Headers.GetValueOrDefault("Content-Type"));
        Assert.Equal(new Version(2, 0), request.Version);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_reads_the_whole_response(string name)
    {
        var operation = ClientOperations.Find(name);
        using var handler = new StubHttpMessageHandler(_ => Response(operation));
        using var client = TestClient.Create(handler);

        var result = await operation.SendAsync(client, TestClient.Context);

        if (operation.Method == "DELETE")
        {
            Assert.Null(result);
            return;
        }

        if (operation.IsList)
        {
            Assert.Equal(3, ((System.Collections.ICollection)result!.GetType().GetProperty(nameof(Page<>.Items))!.GetValue(result)!).Count);
            Assert.False((bool)result.GetType().GetProperty(nameof(Page<>.HasNext))!.GetValue(result)!);
            return;
        }

        var text = System.Text.Json.JsonDocument.Parse(operation.Response).RootElement;
        foreach (var field in text.EnumerateObject().Where(field => field.Value.ValueKind == System.Text.Json.JsonValueKind.String && !field.Name.StartsWith("date_") && !field.Name.EndsWith("_time")))
        {
            var property = result!.GetType().GetProperty(string.Concat(field.Name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));
            Assert.True(property is not null, $"{result.GetType().Name} has no {field.Name}.");
            Assert.Equal(field.Value.GetString(), property.GetValue(result));
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_reports_its_request_to_the_observer_without_the_secret(string name)
    {
        var operation = ClientOperations.Find(name);
        var observer = new RecordingObserver { CaptureBodies = true };
        using var handler = new StubHttpMessageHandler(_ => Response(operation, ("Twilio-Request-Id", "RQ1")));
        using var client = TestClient.Create(handler);

        await operation.SendAsync(client, TestClient.Context with { Observer = observer });

        var request = Assert.Single(observer.Completed);
        Assert.Equal((operation.Method, operation.Path, "RQ1"), (request.Method, request.Path, request.RequestId));
        Assert.Equal(operation.Method == "DELETE" ? 204 : 200, request.StatusCode);
        Assert.Equal(string.IsNullOrEmpty(operation.Form) ? null : operation.Form, request.Form);
        Assert.Equal(operation.Response, request.Body ?? "");
        Assert.DoesNotContain(TestClient.AuthToken, request.ToString());
    }

    private static HttpResponseMessage Response(ClientOperation operation, params (string Name, string Value)[] headers) =>
        StubHttpMessageHandler.Json(operation.Response, operation.Method == "DELETE" ? (int)HttpStatusCode.NoContent : 200, headers);
}
