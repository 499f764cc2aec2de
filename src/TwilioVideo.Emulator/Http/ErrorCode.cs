namespace TwilioVideo.Emulator.Http;

/// <summary>The error codes of the service that the emulator uses.</summary>
internal static class ErrorCode
{
    public const int InvalidParameter = 20001;
    public const int Authentication = 20003;
    public const int MethodNotAllowed = 20004;
    public const int PageSize = 20007;
    public const int TokenInvalid = 20101;
    public const int TokenHeader = 20102;
    public const int TokenIssuer = 20103;
    public const int TokenExpired = 20104;
    public const int TokenNotYetValid = 20105;
    public const int TokenGrants = 20106;
    public const int TokenSignature = 20107;
    public const int TokenLifetime = 20157;
    public const int NotFound = 20404;
    public const int TooManyRequests = 20429;
    public const int RoomNameTooLong = 53101;
    public const int MaxParticipants = 53107;
    public const int RoomType = 53108;
    public const int Timeout = 53109;
    public const int StatusCallbackMethod = 53110;
    public const int StatusCallback = 53111;
    public const int RoomStatus = 53112;
    public const int RoomExists = 53113;
    public const int MediaRegion = 53115;
    public const int RoomCompleted = 53118;
    public const int RecordingRules = 53120;
    public const int MaxParticipantDuration = 53123;
    public const int AudioOnly = 53124;
    public const int IdentityTooLong = 53201;
    public const int ParticipantNotFound = 53204;
    public const int DuplicateIdentity = 53205;
    public const int ParticipantStatus = 53209;
    public const int SubscribeRules = 53215;
}
