using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace TwilioVideo.Client.Authentication;

/// <summary>
/// A profile of the Twilio CLI, from <c>config.json</c> in <c>TWILIO_CONFIG_DIR</c> or <c>~/.twilio-cli</c>. The file is read, never
/// written.
/// </summary>
public sealed class TwilioCliProfile
{
    private const string DirectoryVariable = "TWILIO_CONFIG_DIR";

    private TwilioCliProfile(string name, TwilioCredential credential, string? region, string? edge)
    {
        Name = name;
        Credential = credential;
        Region = region;
        Edge = edge;
    }

    /// <summary>Gets the name of the profile.</summary>
    public string Name { get; }

    /// <summary>Gets the API key of the profile.</summary>
    public TwilioCredential Credential { get; }

    /// <summary>Gets the region; null for the default.</summary>
    public string? Region { get; }

    /// <summary>Gets the edge, in the order of the CLI: <c>TWILIO_EDGE</c>, the profile, the file; null for the default.</summary>
    public string? Edge { get; }

    // Without a home folder the path would be relative, and the owner of the current folder could choose the credentials.
    private static string FilePath =>
        Environment.GetEnvironmentVariable(DirectoryVariable) is { Length: > 0 } directory ? Path.Combine(directory, "config.json")
        : Environment.GetFolderPath(
            Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
            ? Path.Combine(home, ".twilio-cli", "config.json")
            : throw TwilioVideoException.InvalidInput(
                $"There is no home folder to read profiles of the Twilio CLI from. Set {DirectoryVariable}.");

    /// <summary>Reads a profile.</summary>
    /// <param name="name">The name; null or empty for the active profile.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="TwilioVideoException">
    /// There is no such profile, or it is not valid (<see cref="TwilioVideoErrorKind.InvalidInput"/>).
    /// </exception>
    public static TwilioCliProfile Read(string? name)
    {
        var path = FilePath;
        using var file = Open(path);
        var root = file.RootElement;
        name = string.IsNullOrWhiteSpace(name)
            ? GetString(root, "activeProject") ?? throw TwilioVideoException.InvalidInput(
                $"There is no active profile in {path}. Specify the name of a profile.")
            : name!.Trim();
        if (GetProfiles(root) is not { } profiles
            || !profiles.TryGetProperty(name, out var profile) || profile.ValueKind != JsonValueKind.Object)
        {
            throw CreateNotFound(root, name, path);
        }

        var key = GetString(profile, "apiKey");
        var secret = GetString(profile, "apiSecret");
        if (key is null || secret is null)
        {
            var missing = key is null ? secret is null ? "apiKey and apiSecret" : "apiKey" : "apiSecret";
            throw TwilioVideoException.InvalidInput(
                $"The profile '{name}' in {path} has no {missing}. Create it again with 'twilio profiles:create', or specify an API key.");
        }

        try
        {
            return new TwilioCliProfile(
                name,
                TwilioCredential.Create(key, secret, GetString(profile, "accountSid")),
                GetString(profile, "region"),
                TwilioEnvironment.Edge ?? GetString(profile, "edge") ?? GetString(root, "edge"));
        }
        catch (TwilioVideoException exception)
        {
            throw exception.WithMessage($"The profile '{name}' in {path} is not valid: {exception.Message}");
        }
    }

    /// <summary>Gets the names of the profiles; empty where the file is missing or unreadable.</summary>
    /// <returns>The names, in the order of the file.</returns>
    public static IReadOnlyList<string> GetProfileNames()
    {
        try
        {
            using var file = Open(FilePath);
            return GetNames(file.RootElement);
        }
        catch (TwilioVideoException)
        {
            return [];
        }
    }

    // Early versions of the CLI kept projects, whose secrets are in the key store of the system.
    private static TwilioVideoException CreateNotFound(JsonElement root, string name, string path)
    {
        if (HasProject(root, name))
        {
            return TwilioVideoException.InvalidInput(
                $"'{name}' in {path} is a project of an early version of the Twilio CLI, which has no secret in the file. Create it "
                    + "again with 'twilio profiles:create', or specify an API key.");
        }

        var names = string.Join(", ", GetNames(root));
        return TwilioVideoException.InvalidInput(
            $"There is no profile '{name}' in {path}. {(names.Length > 0 ? $"Its profiles are: {names}." : "It has no profiles.")}");
    }

    private static bool HasProject(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("projects", out var projects)
        && projects.ValueKind == JsonValueKind.Array
        && projects.EnumerateArray().Any(project => project.ValueKind == JsonValueKind.Object && GetString(project, "id") == name);

    private static List<string> GetNames(JsonElement root) =>
        GetProfiles(root) is { } profiles ? profiles.EnumerateObject().Select(profile => profile.Name).ToList() : [];

    private static JsonDocument Open(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(path));
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw TwilioVideoException.InvalidInput($"The profiles of the Twilio CLI can't be read from {path}: {exception.Message}");
        }
        catch (JsonException)
        {
            // The message of the parser may quote the file, which holds secrets.
            throw TwilioVideoException.InvalidInput($"{path} is not valid JSON.");
        }
    }

    private static JsonElement? GetProfiles(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("profiles", out var profiles) && profiles.ValueKind == JsonValueKind.Object
            ? profiles
            : null;

    private static string? GetString(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object
                && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString()!.Trim() is { Length: > 0 } text
                ? text
                : null;
        }
        catch (InvalidOperationException)
        {
            // The text is not valid Unicode.
            return null;
        }
    }
}
