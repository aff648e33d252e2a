using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Snapshots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Snapshots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    UrlHash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: true),
                    IsUpload = table.Column<bool>(type: "INTEGER", nullable: false),
                    RequestedById = table.Column<long>(type: "INTEGER", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinalUrl = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    HttpStatus = table.Column<int>(type: "INTEGER", nullable: true),
                    RequestHead = table.Column<string>(type: "TEXT", maxLength: 70000, nullable: true),
                    ResponseHead = table.Column<string>(type: "TEXT", maxLength: 70000, nullable: true),
                    Charset = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Snapshots_Members_RequestedById",
                        column: x => x.RequestedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Snapshots_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SnapshotParts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SnapshotId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ProblemCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    JobId = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CopyUrl = table.Column<string>(type: "TEXT", maxLength: 2200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SnapshotParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SnapshotParts_Snapshots_SnapshotId",
                        column: x => x.SnapshotId,
                        principalTable: "Snapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SnapshotParts_Sha256",
                table: "SnapshotParts",
                column: "Sha256",
                filter: "Sha256 IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SnapshotParts_SnapshotId_Kind",
                table: "SnapshotParts",
                columns: new[] { "SnapshotId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_DueAt_Id",
                table: "Snapshots",
                columns: new[] { "DueAt", "Id" },
                filter: "DueAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_RequestedById",
                table: "Snapshots",
                column: "RequestedById");

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_SourceId",
                table: "Snapshots",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Snapshots_UrlHash",
                table: "Snapshots",
                column: "UrlHash",
                filter: "UrlHash IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SnapshotParts");

            migrationBuilder.DropTable(
                name: "Snapshots");
        }
    }
}
