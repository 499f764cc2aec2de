using System;
using System.Globalization;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

public sealed class FormUrlEncodedBuilderTests
{
    [Fact]
    public void Fields_are_joined_in_order_and_values_are_encoded() => Assert.Equal(
        "A=1%202&B=true&C=false&D=-5&E=x&E=y%26z",
        new FormUrlEncodedBuilder().Add("A", "1 2").Add("B", true).Add("C", false).Add("D", -5).Add("E", ["x", "y&z"]).ToString());

    [Fact]
    public void Values_that_are_null_are_left_out()
    {
        var form = new FormUrlEncodedBuilder().Add("A", (string?)null).Add("B", (bool?)null).Add("C", (int?)null).Add("D", (DateTime?)null).Add("E", (string[]?)null).Add("F", []);

        Assert.Equal(("", ""), (form.ToString(), form.ToQuery()));
    }

    [Fact]
    public void Text_that_is_empty_is_sent() => Assert.Equal("?A=&B=1", new FormUrlEncodedBuilder().Add("A", "").Add("B", 1).ToQuery());

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public void Time_is_sent_in_utc_whatever_the_users_calendar(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var local = new DateTime(2026, 3, 1, 9, 30, 5, 999, DateTimeKind.Utc).ToLocalTime();

            Assert.Equal("T=2026-03-01T09%3A30%3A05Z&N=1234", new FormUrlEncodedBuilder().Add("T", local).Add("N", 1234).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Content_is_the_same_for_each_attempt_and_follows_later_fields()
    {
        var form = new FormUrlEncodedBuilder().Add("A", "ü");
        using var first = form.ToContent();
        using var second = form.ToContent();

        Assert.Equal("A=%C3%BC", await first.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("A=%C3%BC", await second.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/x-www-form-urlencoded", first.Headers.ContentType!.ToString());
        using var third = form.Add("B", 1).ToContent();
        Assert.Equal("A=%C3%BC&B=1", await third.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
