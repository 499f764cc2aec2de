using System;
using System.Collections.Generic;
using System.IO;
using TwilioVideo.Client.Authentication;
using Xunit;

namespace TwilioVideo.Client.Tests.Authentication;

/// <summary>Settings of the environment and of the Twilio CLI, and messages that name their source.</summary>
[Collection(nameof(SettingsSourceTests))]
public sealed class SettingsSourceTests : IDisposable
{
    private static readonly string[] Names =
        ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_API_KEY", "TWILIO_API_SECRET", "TWILIO_REGION", "TWILIO_EDGE", "TWILIO_CONFIG_DIR"];

    private const string Digits = "00000000000000000000000000000001";
    private const string Profile = $$"""{"accountSid":"AC{{Digits}}","apiKey":"SK{{Digits}}","apiSecret":"not-a-secret","region":"ie1"}""";
    private readonly Dictionary<string, string?> _before = [];
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();

    public SettingsSourceTests()
    {
        foreach (var name in Names)
        {
            _before[name] = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, null);
        }

        Environment.SetEnvironmentVariable("TWILIO_CONFIG_DIR", _directory.FullName);
    }

    private string FilePath => Path.Combine(_directory.FullName, "config.json");

    public void Dispose()
    {
        foreach (var pair in _before)
        {
            Environment.SetEnvironmentVariable(pair.Key, pair.Value);
        }

        _directory.Delete(recursive: true);
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(null, null, "dublin", "dublin")]
    [InlineData(null, "ashburn", "dublin", "ashburn")]
    [InlineData("sydney", "ashburn", "dublin", "sydney")]
    public void Edge_comes_from_the_environment_the_profile_or_the_file(string? environment, string? profile, string? file, string? expected)
    {
        Environment.SetEnvironmentVariable("TWILIO_EDGE", environment);
        var inProfile = profile is null ? Profile : Profile.TrimEnd('}') + $",\"edge\":\"{profile}\"}}";
        Write($$"""{ {{(file is null ? "" : $"\"edge\":\"{file}\",")}}"projects":[],"profiles":{"work":{{inProfile}}},"activeProject":"work"}""");
        var read = TwilioCliProfile.Read("work");
        Assert.Equal(("ie1", expected, "SK" + Digits), (read.Region, read.Edge, read.Credential.UserName));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Active_profile_needs_no_name(string? name)
    {
        Write($$"""{"profiles":{"work":{{Profile}}},"activeProject":"work"}""");
        Assert.Equal("work", TwilioCliProfile.Read(name).Name);
    }

    [Fact]
    public void Missing_active_profile_is_named_with_its_file()
    {
        Write($$"""{"profiles":{"work":{{Profile}}},"activeProject":null}""");
        AssertMessage($"There is no active profile in {FilePath}.", () => TwilioCliProfile.Read(null));
    }

    [Fact]
    public void Project_without_a_secret_is_called_a_project()
    {
        Write($$"""{"projects":[{"id":"old","accountSid":"AC{{Digits}}"}],"profiles":{} }""");
        AssertMessage($"'old' in {FilePath} is a project of an early version of the Twilio CLI", () => TwilioCliProfile.Read("old"));
    }

    [Theory]
    [InlineData("""{"accountSid":"AC1","apiKey":"SK1","apiSecret":"not-a-secret"}""", "is not valid: The user name must be")]
    [InlineData("""{"apiKey":"SK1"}""", "has no apiSecret")]
    [InlineData("""{}""", "has no apiKey and apiSecret")]
    [InlineData("""{"apiKey":"\ud800"}""", "has no apiKey and apiSecret")]
    public void Invalid_profile_is_named_with_its_file(string profile, string message)
    {
        Write($$"""{"profiles":{"work":{{profile}}} }""");
        AssertMessage($"The profile 'work' in {FilePath}", () => TwilioCliProfile.Read("work"));
        AssertMessage(message, () => TwilioCliProfile.Read("work"));
    }

    [Theory]
    [InlineData("TWILIO_ACCOUNT_SID", "\"AC00000000000000000000000000000001\"", "TWILIO_AUTH_TOKEN", "token", "TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits, without quotation marks and spaces.")]
    [InlineData("TWILIO_API_KEY", "AC00000000000000000000000000000001", "TWILIO_API_SECRET", "token", "TWILIO_API_KEY must be SK and 32 hexadecimal digits.")]
    [InlineData("TWILIO_API_KEY", "SK00000000000000000000000000000001", "TWILIO_API_SECRET", "a b", "TWILIO_API_SECRET is not valid")]
    [InlineData("TWILIO_API_KEY", "SK00000000000000000000000000000001", null, null, "TWILIO_API_KEY is set, but TWILIO_API_SECRET is not.")]
    [InlineData("TWILIO_AUTH_TOKEN", "token", null, null, "TWILIO_AUTH_TOKEN is set, but TWILIO_ACCOUNT_SID is not.")]
    public void Invalid_or_missing_variable_is_named(string name, string value, string? other, string? otherValue, string message)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (other is not null)
        {
            Environment.SetEnvironmentVariable(other, otherValue);
        }

        AssertMessage(message, () => TwilioEnvironment.ReadCredential());
    }

    [Fact]
    public void Environment_without_variables_has_no_credential() => Assert.Null(TwilioEnvironment.ReadCredential());

    private static void AssertMessage(string expected, Action action) =>
        Assert.Contains(expected, Assert.Throws<TwilioVideoException>(action).Message);

    private void Write(string json) => File.WriteAllText(FilePath, json);
}
