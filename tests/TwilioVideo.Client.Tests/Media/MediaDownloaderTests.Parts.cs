using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Client.Tests.Media;

/// <content>Files that change meanwhile, and parts that are not what was requested.</content>
public sealed partial class MediaDownloaderTests
{
    [Fact]
    public async Task File_that_changed_meanwhile_is_fetched_from_its_first_byte()
    {
        _host.ThenBreakAfter(70_000).Then(request =>
        {
            _host.Media = [.. _host.Media.Reverse()];
            _host.ETag = "\"v2\"";
            return _host.Serve(request);
        });

        await SaveAsync();

        AssertSaved();
    }

    [Fact]
    public async Task Part_that_begins_elsewhere_is_not_appended()
    {
        _host.ThenBreakAfter(70_000).Then(_ => Part(_host.Media[60_000..190_000], 60_000, _host.Media.Length));

        await SaveAsync();

        AssertSaved();
    }

    [Fact]
    public async Task Part_of_another_version_is_not_appended()
    {
        _host.ThenBreakAfter(70_000).Then(_ =>
        {
            var part = Part(new byte[130_000], 70_000, 200_000);
            part.Headers.TryAddWithoutValidation("ETag", "\"v2\"");
            return part;
        });

        await SaveAsync();

        AssertSaved();
    }

    [Fact]
    public async Task Part_of_a_file_of_another_length_is_not_appended()
    {
        _host.ThenBreakAfter(70_000).Then(_ => Part(new byte[130_001], 70_000, 200_001));

        await SaveAsync();

        AssertSaved();
    }

    [Fact]
    public async Task File_that_changes_each_time_is_an_error_and_does_not_go_on_for_ever()
    {
        _host.ThenBreakAfter(70_000).Then(_ => Part([1], 5, 200_000)).ThenBreakAfter(70_000).Then(_ => Part([1], 5, 200_000));

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => SaveAsync());

        Assert.Equal(TwilioVideoErrorKind.Media, exception.Kind);
    }

    [Fact]
    public async Task File_without_a_validator_is_fetched_anew()
    {
        _host.ETag = null;
        _host.ThenBreakAfter(70_000);

        await SaveAsync();

        AssertSaved();
        Assert.False(_host.Fetches.Last().Headers.ContainsKey("Range"));
    }

    [Fact]
    public async Task File_with_a_weak_validator_is_resumed_by_its_date()
    {
        var modified = new DateTimeOffset(2026, 3, 1, 9, 30, 5, TimeSpan.Zero);
        _host.ETag = "W/\"v1\"";
        _host.ThenBreakAfter(70_000);
        HttpResponseMessage? part = null;
        await Assert.ThrowsAsync<TwilioVideoException>(() => SaveAsync(retries: 0));
        Assert.False(File.Exists(Partial));
        _host.Then(request =>
        {
            var response = _host.Serve(request);
            response.Content = new StreamContent(new BrokenStream(_host.Media[..70_000]));
            response.Content.Headers.ContentLength = 200_000;
            response.Content.Headers.LastModified = modified;
            return response;
        }).Then(_ =>
        {
            part = Part(_host.Media[70_000..], 70_000, 200_000);
            part.Content.Headers.LastModified = modified;
            return part;
        });

        await SaveAsync();

        AssertSaved();
        Assert.Equal("Sun, 01 Mar 2026 09:30:05 GMT", _host.Fetches.Last().Headers["If-Range"]);
    }

    [Fact]
    public async Task Part_where_the_whole_was_asked_for_is_an_error()
    {
        _host.Then(_ => Part(_host.Media, 0, 200_000));

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => SaveAsync());

        Assert.Equal(TwilioVideoErrorKind.Media, exception.Kind);
    }

    [Fact]
    public async Task Part_of_a_file_whose_length_is_not_told_is_not_taken_for_the_whole()
    {
        _host.Then(_ =>
        {
            var response = Whole(_host.Media, withLength: false);
            response.Content = new StreamContent(new BrokenStream(_host.Media[..70_000]));
            return response;
        }).Then(_ =>
        {
            var part = Part(_host.Media[70_000..80_000], 70_000, null);
            part.Headers.TryAddWithoutValidation("ETag", _host.ETag);
            return part;
        });

        await SaveAsync(retries: 1);

        AssertSaved();
        Assert.Equal("bytes=80000-", _host.Fetches.Last().Headers["Range"]);
    }

    [Fact]
    public async Task Length_that_is_told_only_with_a_part_is_kept()
    {
        _host.Then(_ =>
        {
            var response = Whole(_host.Media, withLength: false);
            response.Content = new StreamContent(new BrokenStream(_host.Media[..70_000]));
            return response;
        });

        await SaveAsync();

        AssertSaved();
    }
}
