using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Errors;

/// <summary>Every failure of the service is one error that says what happened; nothing is a crash, and nothing is silence.</summary>
public sealed class ErrorMappingTests
{
    private const string Disconnect = $"Set-TwilioRoomParticipant {ResponseBodies.Room} {ResponseBodies.Participant} disconnected";

    [Theory]
    [InlineData(400, """{"code":53209,"message":"Participant status can't be set","more_info":"https://www.twilio.com/docs/errors/53209","status":400}""", "TwilioApi.53209", ErrorCategory.InvalidOperation)]
    [InlineData(404, """{"code":20404,"message":"not found","status":404}""", "TwilioApi.20404", ErrorCategory.ObjectNotFound)]
    [InlineData(403, """{"type":"https://x","title":"Forbidden","status":403,"code":20403,"detail":"No","errors":[{"detail":"because","pointer":"#/a"}]}""", "TwilioApi.20403", ErrorCategory.PermissionDenied)]
    [InlineData(400, """{"errors":[{"code":20001,"message":"bad","infoUrl":"https://x","context":{}}]}""", "TwilioApi.20001", ErrorCategory.InvalidArgument)]
    [InlineData(400, """{"message":"no code at all"}""", "TwilioApi.Http400", ErrorCategory.InvalidArgument)]
    [InlineData(418, "", "TwilioApi.Http418", ErrorCategory.InvalidArgument)]
    [InlineData(400, "[1,2]", "TwilioApi.Http400", ErrorCategory.InvalidArgument)]
    [InlineData(400, """{"code":"not a number","errors":[7,{"code":5}]}""", "TwilioApi.5", ErrorCategory.InvalidArgument)]
    public async Task Every_shape_of_an_error_is_one_record(int status, string body, string id, ErrorCategory category)
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(status, body);
        await using var _ = server;
        using var __ = host;

        var error = host.Run(Disconnect).OnlyError();

        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Contains("RQ00000000000000000000000000000001", error.ToString());
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Equal(ResponseBodies.Participant, PSObject.AsPSObject(error.TargetObject).Properties["Sid"].Value);
    }

    [Fact]
    public async Task A_status_that_a_running_room_cannot_get_does_not_mean_that_it_has_ended()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(400, """{"code":53112,"message":"Room status is invalid","status":400}""");
        await using var _ = server;
        using var __ = host;

        var error = host.Run($"Set-TwilioRoom {ResponseBodies.Room} in-progress -Confirm:$false").OnlyError();

        Assert.StartsWith("TwilioApi.53112,", error.FullyQualifiedErrorId);
        Assert.StartsWith("The service accepts only 'completed' for a room", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task A_proxys_page_is_quoted_short_and_in_one_line()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(403, "<html>\n<h1>Blocked\u001b[31m</h1>" + new string('x', 100_000), "text/html");
        await using var _ = server;
        using var __ = host;

        var error = host.Run(Disconnect).OnlyError();

        Assert.StartsWith("TwilioApi.Http403,", error.FullyQualifiedErrorId);
        Assert.Contains("text/html", error.ToString());
        Assert.Contains("Blocked", error.ToString());
        Assert.DoesNotContain('\n', error.ToString());
        Assert.DoesNotContain('\u001b', error.ToString());
        Assert.True(error.ToString().Length < 500);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<html>fine</html>")]
    [InlineData("""{"sid":"PA1","status":"disconn""")]
    [InlineData("""{"sid":{},"status":"disconnected"}""")]
    public async Task A_success_that_can_not_be_read_is_an_error(string body)
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(202, body);
        await using var _ = server;
        using var __ = host;
        Assert.StartsWith("TwilioVideo.InvalidResponse,", host.Run(Disconnect).OnlyError().FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"meta":{},"rooms":null}""")]
    [InlineData("""{"meta":{"key":"people"},"persons":[]}""")]
    public async Task A_list_without_its_items_is_an_error_and_not_an_empty_list(string body)
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(200, body);
        await using var _ = server;
        using var __ = host;
        Assert.StartsWith("TwilioVideo.InvalidResponse,", host.Run("Get-TwilioRoom").OnlyError().FullyQualifiedErrorId);
    }

    [Fact]
    public async Task A_list_is_read_from_where_its_metadata_says_it_is()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(200, $$$"""{"meta":{"key":"people"},"people":[{{{ResponseBodies.RoomJson()}}}]}""");
        await using var _ = server;
        using var __ = host;
        Assert.Equal(ResponseBodies.Room, Assert.Single(host.Run("Get-TwilioRoom").ShouldBeClean().All("Sid")));
    }

    [Fact]
    public async Task A_date_that_can_not_be_read_is_left_empty_with_a_warning()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(202, $$"""{"sid":"{{ResponseBodies.Participant}}","status":"disconnected","date_created":"yesterday"}""");
        await using var _ = server;
        using var __ = host;

        var result = host.Run($"Set-TwilioRoomParticipant {ResponseBodies.Room} {ResponseBodies.Participant} disconnected").ShouldBeClean();

        Assert.Equal("disconnected", Assert.Single(result.All("Status")));
        Assert.Null(Assert.Single(result.Output).Properties["DateCreated"].Value);
        Assert.Contains("date_created", Assert.Single(result.Warnings));
    }

    [Fact]
    public async Task An_response_cut_in_the_middle_is_an_error()
    {
        await using var server = await StubServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync("{\"sid\":"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var host = ConnectedHostFactory.ForServer(server);
        var error = host.Run("Set-TwilioRoomParticipant room alice disconnected").OnlyError();
        Assert.Contains("TwilioVideo.", error.FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var elsewhere = await StubServer.StartAsync(200, ResponseBodies.ParticipantJson());
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.Headers.Location = elsewhere.Address.ToString();
            return StubServer.Response(context, status, "");
        });
        using var host = ConnectedHostFactory.ForServer(server);

        var error = host.Run(Disconnect).OnlyError();

        Assert.StartsWith("TwilioVideo.UntrustedHost,", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.SecurityError, error.CategoryInfo.Category);
        Assert.Empty(elsewhere.Requests);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task No_response_in_time_is_a_time_out_and_not_a_stop()
    {
        await using var server = await StubServer.StartAsync((context, _) => Task.Delay(-1, context.RequestAborted));
        using var host = ConnectedHostFactory.ForServer(server, timeoutSec: 1);
        var error = host.Run("Set-TwilioRoomParticipant room alice disconnected").OnlyError();
        Assert.StartsWith("TwilioVideo.Timeout,", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.OperationTimeout, error.CategoryInfo.Category);
    }

    [Fact]
    public async Task Unknown_fields_and_statuses_and_nulls_pass_through()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(202, """{"sid":null,"room_sid":null,"status":"teleported","duration":"12","links":null,"new_field":{"a":[1]}}""");
        await using var _ = server;
        using var __ = host;
        var result = host.Run($"Get-TwilioRoomParticipant {ResponseBodies.Room} -Sid {ResponseBodies.Participant}").ShouldBeClean();
        Assert.Equal("teleported", Assert.Single(result.All("Status")));
        Assert.Equal("12", Assert.Single(result.All("Duration")));
    }
}
