using System;
using System.IO;
using TwilioVideo.Client.Authentication;
using Xunit;

namespace TwilioVideo.Client.Tests.Authentication;

[Collection(EnvironmentCollection.Name)]
public sealed class TwilioCliProfileTests : IDisposable
{
    private const string Key = "SK" + TestClient.Digits;
    private readonly string _home = Directory.CreateTempSubdirectory("twilio-cli").FullName;
    private readonly EnvironmentScope _scope;

    public TwilioCliProfileTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The home folder of Windows can't be set for a process.");
        _scope = new EnvironmentScope(("HOME", _home), ("TWILIO_CONFIG_DIR", null));
    }

    public void Dispose()
    {
        _scope.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public void Profile_has_its_key_account_region_and_edge()
    {
        Write($$"""{"profiles":{"work":{"accountSid":"{{TestClient.AccountSid}}","apiKey":"{{Key}}","apiSecret":"s3cret","region":"ie1","edge":"dublin"},"home":{} } }""");

        var profile = TwilioCliProfile.Read("work");

        Assert.Equal((Key, TestClient.AccountSid, "ie1", "dublin"), (profile.Credential.UserName, profile.Credential.AccountSid, profile.Region, profile.Edge));
        Assert.Equal(["work", "home"], TwilioCliProfile.GetProfileNames());
    }

    [Fact]
    public void Profile_may_be_without_account_region_and_edge()
    {
        Write($$"""{"profiles":{"work":{"apiKey":"{{Key}}","apiSecret":"s3cret","region":"","edge":5} } }""");

        var profile = TwilioCliProfile.Read("work");

        Assert.Equal((null, null, null), (profile.Credential.AccountSid, profile.Region, profile.Edge));
    }

    [Theory]
    [InlineData("{\"profiles\":{\"work\":{\"apiKey\":\"x\"}}}", "work")]
    [InlineData("{\"profiles\":{\"work\":{\"apiSecret\":\"s3cret\"}}}", "work")]
    [InlineData("{\"profiles\":{\"work\":{\"apiKey\":\"x\",\"apiSecret\":\"s3cret\"}}}", "SID")]
    [InlineData("{\"profiles\":{\"work\":5}}", "work")]
    [InlineData("{\"profiles\":{\"other\":{}}}", "other")]
    [InlineData("{\"profiles\":{}}", "work")]
    [InlineData("{\"profiles\":[]}", "work")]
    [InlineData("{}", "work")]
    [InlineData("[]", "work")]
    [InlineData("{\"apiSecret\":\"s3cret\"", "JSON")]
    [InlineData("", "JSON")]
    public void File_without_the_profile_is_rejected_and_never_quoted(string text, string named)
    {
        Write(text);

        var exception = Assert.Throws<TwilioVideoException>(() => TwilioCliProfile.Read("work"));

        Assert.Equal(TwilioVideoErrorKind.InvalidInput, exception.Kind);
        Assert.Contains(named, exception.Message);
        Assert.DoesNotContain("s3cret", exception.ToString());
    }

    [Fact]
    public void File_that_is_missing_is_told_of_by_its_path()
    {
        var exception = Assert.Throws<TwilioVideoException>(() => TwilioCliProfile.Read("work"));

        Assert.Contains(Path.Combine(_home, ".twilio-cli", "config.json"), exception.Message);
        Assert.Empty(TwilioCliProfile.GetProfileNames());
    }

    [Fact]
    public void Folder_in_place_of_the_file_is_an_error()
    {
        Directory.CreateDirectory(Path.Combine(_home, ".twilio-cli", "config.json"));

        Assert.Equal(TwilioVideoErrorKind.InvalidInput, Assert.Throws<TwilioVideoException>(() => TwilioCliProfile.Read("work")).Kind);
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.Combine(_home, ".twilio-cli"));
        File.WriteAllText(Path.Combine(_home, ".twilio-cli", "config.json"), text);
    }
}
