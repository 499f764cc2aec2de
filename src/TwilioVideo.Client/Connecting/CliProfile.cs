using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace TwilioVideo.Client;

/// <summary>A profile of Twilio's own command line, from <c>~/.twilio-cli/config.json</c>. It is read, never written.</summary>
public sealed class CliProfile
{
    private CliProfile(TwilioCredential credential, string? region, string? edge)
    {
        Credential = credential;
        Region = region;
        Edge = edge;
    }

    /// <summary>The profile's API key.</summary>
    public TwilioCredential Credential { get; }

    /// <summary>The profile's region; null for the default.</summary>
    public string? Region { get; }

    /// <summary>The profile's edge; null for the default.</summary>
    public string? Edge { get; }

    // Without a home folder the path would be relative, and whoever owns the current folder would choose the credentials.
    private static string FilePath =>
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
            ? Path.Combine(home, ".twilio-cli", "config.json")
            : throw Refuse("There is no home folder to read the command line's profiles from.");

    /// <summary>Reads one profile.</summary>
    /// <param name="name">Its name, with the case it was given.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="TwilioVideoException">There is no such profile, or it can't be used (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static CliProfile Read(string name)
    {
        using var file = Open();
        if (Profiles(file) is not { } profiles || !profiles.TryGetProperty(name, out var profile) || profile.ValueKind != JsonValueKind.Object)
        {
            var known = string.Join(", ", Names());
            throw Refuse($"There is no profile '{name}' in {FilePath}. " + (known.Length > 0 ? $"Known: {known}." : "It has none."));
        }

        var key = Text(profile, "apiKey");
        var secret = Text(profile, "apiSecret");
        if (key is null || secret is null)
        {
            throw Refuse($"The profile '{name}' has no API key with its secret in {FilePath}. Use -ApiKeySid and -ApiKeySecret instead.");
        }

        return new CliProfile(TwilioCredential.Create(key, secret, Text(profile, "accountSid")), Text(profile, "region"), Text(profile, "edge"));
    }

    /// <summary>The names of the profiles there are; none where the file is missing or unreadable.</summary>
    /// <returns>The names, in the file's order.</returns>
    public static IReadOnlyList<string> Names()
    {
        var names = new List<string>();
        try
        {
            using var file = Open();
            if (Profiles(file) is { } profiles)
            {
                foreach (var profile in profiles.EnumerateObject())
                {
                    names.Add(profile.Name);
                }
            }
        }
        catch (TwilioVideoException)
        {
            return names;
        }

        return names;
    }

    private static JsonDocument Open()
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(FilePath));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Refuse($"The profiles of Twilio's command line can't be read from {FilePath}: {problem.Message}");
        }
        catch (JsonException)
        {
            // The parser's own message may quote the file, and the file holds secrets.
            throw Refuse($"{FilePath} is not valid JSON.");
        }
    }

    private static JsonElement? Profiles(JsonDocument file) =>
        file.RootElement.ValueKind == JsonValueKind.Object
        && file.RootElement.TryGetProperty("profiles", out var profiles) && profiles.ValueKind == JsonValueKind.Object
            ? profiles
            : null;

    private static string? Text(JsonElement profile, string name) =>
        profile.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
