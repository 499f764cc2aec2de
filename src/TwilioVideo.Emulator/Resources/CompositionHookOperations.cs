using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TwilioVideo.Emulator;

/// <summary>The operations on composition hooks.</summary>
internal static class CompositionHookOperations
{
    private const string Path = "/v1/CompositionHooks";
    private const int LongestName = 100;

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListCompositionHook", "GET", Path, List),
        new("CreateCompositionHook", "POST", Path, Create),
        new("FetchCompositionHook", "GET", Path + "/{Sid}", exchange => Write(exchange, Find(exchange))),
        new("UpdateCompositionHook", "POST", Path + "/{Sid}", Update),
        new("DeleteCompositionHook", "DELETE", Path + "/{Sid}", Delete),
    ];

    private static void List(Exchange exchange)
    {
        bool? enabled = exchange.Query.Flag("Enabled");
        string? name = exchange.Query.Text("FriendlyName");
        DateRange dates = DateRange.Read(exchange.Query);
        Regex? pattern = name is null
            ? null
            : new Regex($"^{Regex.Escape(name).Replace("\\*", ".*")}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

        bool Matches(CompositionHook hook) =>
            (enabled is null || hook.Enabled == enabled)
            && pattern?.IsMatch(hook.FriendlyName) != false
            && dates.Holds(hook.DateCreated);

        PageWriter.Write(exchange, "composition_hooks", exchange.Account.Media.Hooks, liveOnly: true, Matches, Write);
    }

    private static void Create(Exchange exchange)
    {
        string name = ReadName(exchange, null);
        CompositionSettings settings = CompositionForm.Read(exchange.Form, needsSources: false);
        CompositionHook hook = new(exchange.Account.Sids.Next(), exchange.Account.Now)
        {
            FriendlyName = name,
            Enabled = exchange.Form.Flag("Enabled") ?? true,
            Settings = settings,
        };
        exchange.Account.Media.Add(hook);
        exchange.Note(null, hook.Sid, SidPrefix.CompositionHook, null, null);
        exchange.Status = 201;
        Write(exchange, hook);
    }

    /// <summary>An update says everything anew: what it does not send is as in a new hook.</summary>
    private static void Update(Exchange exchange)
    {
        CompositionHook hook = Find(exchange);
        string name = ReadName(exchange, hook);
        bool enabled = exchange.Form.Flag("Enabled") ?? true;
        hook.Settings = CompositionForm.Read(exchange.Form, needsSources: false);
        hook.FriendlyName = name;
        hook.Enabled = enabled;
        hook.DateUpdated = exchange.Account.Now;
        exchange.Note(null, hook.Sid, SidPrefix.CompositionHook, null, null);
        Write(exchange, hook);
    }

    private static void Delete(Exchange exchange)
    {
        CompositionHook hook = Find(exchange);
        exchange.Account.Media.Remove(hook);
        exchange.Note(null, hook.Sid, SidPrefix.CompositionHook, null, Composition.Deleted);
        exchange.Status = 204;
    }

    private static string ReadName(Exchange exchange, CompositionHook? own)
    {
        string name = exchange.Form.Required("FriendlyName");
        if (CharacterCount.Of(name) > LongestName)
        {
            throw new RefusalException(400, ErrorCode.InvalidParameter, $"FriendlyName has at most {LongestName} characters.");
        }

        SeekList<CompositionHook> hooks = exchange.Account.Media.Hooks;
        for (int at = hooks.LiveAtOrBefore(hooks.Count - 1); at >= 0; at = hooks.LiveAtOrBefore(at - 1))
        {
            if (hooks[at] != own && hooks[at].FriendlyName == name)
            {
                throw new RefusalException(400, ErrorCode.InvalidParameter, $"FriendlyName '{name}' is that of another composition hook.");
            }
        }

        return name;
    }

    private static CompositionHook Find(Exchange exchange)
    {
        CompositionHook? hook = Sid.TryParse(exchange.Route(0).AsSpan(), SidPrefix.CompositionHook, out Sid sid)
            ? exchange.Account.Media.FindHook(sid)
            : null;
        return hook ?? throw exchange.NotFound();
    }

    private static void Write(Exchange exchange, CompositionHook hook)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject();
        json.WriteString(FieldName.AccountSid, exchange.Account.Sid);
        json.WriteString("friendly_name"u8, hook.FriendlyName);
        json.WriteBoolean("enabled"u8, hook.Enabled);
        json.WriteTime(FieldName.DateCreated, hook.DateCreated);
        json.WriteTime(FieldName.DateUpdated, hook.DateUpdated);
        json.WriteSid(FieldName.Sid, SidPrefix.CompositionHook, hook.Sid);
        CompositionJson.WriteSettings(json, hook.Settings);
        UrlText url = exchange.Url.Restart().Append("/v1/CompositionHooks/"u8).Append(SidPrefix.CompositionHook, hook.Sid);
        json.WriteString(FieldName.Url, url.Written);
        json.WriteEndObject();
    }
}
