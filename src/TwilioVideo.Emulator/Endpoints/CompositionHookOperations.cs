using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.RegularExpressions;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on composition hooks.</summary>
internal static class CompositionHookOperations
{
    private const string Path = "/v1/CompositionHooks";
    private const int MaxNameLength = 100;

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListCompositionHook", "GET", Path, List),
        new("CreateCompositionHook", "POST", Path, Create),
        new("FetchCompositionHook", "GET", Path + "/{Sid}", context => Write(context, Find(context))),
        new("UpdateCompositionHook", "POST", Path + "/{Sid}", Update),
        new("DeleteCompositionHook", "DELETE", Path + "/{Sid}", Delete),
    ];

    private static void List(OperationContext context)
    {
        bool? enabled = context.Query.GetBoolean("Enabled");
        string? name = context.Query.GetString("FriendlyName");
        DateRangeFilter dates = DateRangeFilter.Read(context.Query);
        Regex? pattern = name is null
            ? null
            : new Regex(
                $"^{Regex.Escape(name).Replace("\\*", ".*")}$",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

        bool Matches(CompositionHook hook) =>
            (enabled is null || hook.Enabled == enabled)
            && pattern?.IsMatch(hook.FriendlyName) != false
            && dates.Contains(hook.DateCreated);

        PageWriter.Write(context, "composition_hooks", context.Account.Media.Hooks, liveOnly: true, Matches, Write);
    }

    private static void Create(OperationContext context)
    {
        string name = ReadName(context, null);
        CompositionSettings settings = CompositionFormReader.Read(context.Form);
        CompositionHook hook = new(context.Account.Sids.Next(), context.Account.Now)
        {
            FriendlyName = name,
            Enabled = context.Form.GetBoolean("Enabled") ?? true,
            Settings = settings,
        };
        context.Account.Media.Add(hook);
        context.RecordChange(null, hook.Sid, SidPrefix.CompositionHook, null, null);
        context.Status = 201;
        Write(context, hook);
    }

    /// <summary>Replaces all settings of a hook: a parameter that is not sent gets the default of a new hook.</summary>
    private static void Update(OperationContext context)
    {
        CompositionHook hook = Find(context);
        string name = ReadName(context, hook);
        bool enabled = context.Form.GetBoolean("Enabled") ?? true;
        hook.Settings = CompositionFormReader.Read(context.Form);
        hook.FriendlyName = name;
        hook.Enabled = enabled;
        hook.DateUpdated = context.Account.Now;
        context.RecordChange(null, hook.Sid, SidPrefix.CompositionHook, null, null);
        Write(context, hook);
    }

    private static void Delete(OperationContext context)
    {
        CompositionHook hook = Find(context);
        context.Account.Media.Remove(hook);
        context.RecordChange(null, hook.Sid, SidPrefix.CompositionHook, null, Composition.Deleted);
        context.Status = 204;
    }

    private static string ReadName(OperationContext context, CompositionHook? updatedHook)
    {
        string name = context.Form.GetRequired("FriendlyName");
        if (TextLength.Count(name) > MaxNameLength)
        {
            throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"FriendlyName has at most {MaxNameLength} characters.");
        }

        AppendOnlyList<CompositionHook> hooks = context.Account.Media.Hooks;
        for (int at = hooks.PreviousLiveIndex(hooks.Count - 1); at >= 0; at = hooks.PreviousLiveIndex(at - 1))
        {
            if (hooks[at] != updatedHook && hooks[at].FriendlyName == name)
            {
                throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"Another composition hook has the FriendlyName '{name}'.");
            }
        }

        return name;
    }

    private static CompositionHook Find(OperationContext context)
    {
        CompositionHook? hook = Sid.TryParse(context.GetRouteValue(0).AsSpan(), SidPrefix.CompositionHook, out Sid sid)
            ? context.Account.Media.FindHook(sid)
            : null;
        return hook ?? throw context.CreateNotFound();
    }

    private static void Write(OperationContext context, CompositionHook hook)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteStartObject();
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteString("friendly_name"u8, hook.FriendlyName);
        json.WriteBoolean("enabled"u8, hook.Enabled);
        json.WriteTime(JsonPropertyNames.DateCreated, hook.DateCreated);
        json.WriteTime(JsonPropertyNames.DateUpdated, hook.DateUpdated);
        json.WriteSid(JsonPropertyNames.Sid, SidPrefix.CompositionHook, hook.Sid);
        CompositionJsonWriter.WriteSettings(json, hook.Settings);
        Utf8UrlBuilder url = context.Url.Restart().Append("/v1/CompositionHooks/"u8).Append(SidPrefix.CompositionHook, hook.Sid);
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WriteEndObject();
    }
}
