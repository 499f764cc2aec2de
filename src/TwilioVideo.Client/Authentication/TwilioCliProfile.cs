using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace TwilioVideo.Client.Authentication;

/// <summary>A profile of Twilio's own command line, from <c>~/.twilio-cli/config.json</c>. It is read, never written.</summary>
public sealed class TwilioCliProfile
{
    private TwilioCliProfile(TwilioCredential credential, string? region, string? edge)
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
            : throw InvalidInput("There is no home folder to read the command line's profiles from.");

    /// <summary>Reads one profile.</summary>
    /// <param name="name">Its name, with the case it was given.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="TwilioVideoException">There is no such profile, or it can't be used (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static TwilioCliProfile Read(string name)
    {
        using var file = Open();
        if (GetProfiles(file) is not { } profiles || !profiles.TryGetProperty(name, out var profile) || profile.ValueKind != JsonValueKind.Object)
        {
            var known = string.Join(", ", GetProfileNames());
            throw InvalidInput($"There is no profile '{name}' in {FilePath}. " + (known.Length > 0 ? $"Known: {known}." : "It has none."));
        }

        var key = GetString(profile, "apiKey");
        var secret = GetString(profile, "apiSecret");
        if (key is null || secret is null)
        {
            throw InvalidInput($"The profile '{name}' has no API key with its secret in {FilePath}. Use -ApiKeySid and -ApiKeySecret instead.");
        }

        return new TwilioCliProfile(TwilioCredential.Create(key, secret, GetString(profile, "accountSid")), GetString(profile, "region"), GetString(profile, "edge"));
    }

    /// <summary>The names of the profiles there are; none where the file is missing or unreadable.</summary>
    /// <returns>The names, in the file's order.</returns>
    public static IReadOnlyList<string> GetProfileNames()
    {
        var names = new List<string>();
        try
        {
            using var file = Open();
            if (GetProfiles(file) is { } profiles)
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw InvalidInput($"The profiles of Twilio's command line can't be read from {FilePath}: {exception.Message}");
        }
        catch (JsonException)
        {
            // The parser's own message may quote the file, and the file holds secrets.
            throw InvalidInput($"{FilePath} is not valid JSON.");
        }
    }

    private static JsonElement? GetProfiles(JsonDocument file) =>
        file.RootElement.ValueKind == JsonValueKind.Object
        && file.RootElement.TryGetProperty("profiles", out var profiles) && profiles.ValueKind == JsonValueKind.Object
            ? profiles
            : null;

    private static string? GetString(JsonElement profile, string name) =>
        profile.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
